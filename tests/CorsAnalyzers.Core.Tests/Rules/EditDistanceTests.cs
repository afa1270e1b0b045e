using System.Diagnostics;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "ab", 2)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "bc", 1)]
    [InlineData("abc", "axbc", 1)]
    [InlineData("abc", "ABC", 3)]

    // Two neighbours exchanged are one edit, but not when one of them is edited again.
    [InlineData("abc", "acb", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abcdef", "badcfe", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("Headers", "Header", 1)]
    public void CountsEdits(string one, string other, int edits)
    {
        for (var limit = 0; limit <= 5; limit++)
        {
            Assert.Equal(Math.Min(edits, limit + 1), EditDistance.Of(one, other, limit));
            Assert.Equal(Math.Min(edits, limit + 1), EditDistance.Of(other, one, limit));
        }
    }

    /// <summary>The band that is looked at leaves nothing out: the whole table gives the same.</summary>
    [Fact]
    public void AgreesWithTheWholeTable()
    {
        var random = new Random(20260214);
        for (var i = 0; i < 20_000; i++)
        {
            var (one, other) = (Text(random), Text(random));
            Assert.Equal(Math.Min(WholeTable(one, other), 3), EditDistance.Of(one, other, 2));
        }

        static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => "abc"[random.Next(3)]));
    }

    [Trait("Category", "Long")]
    [Fact]
    public void TimeIsLinear()
    {
        var text = new string('a', 1 << 20);
        var watch = Stopwatch.StartNew();
        Assert.Equal(3, EditDistance.Of(text, new string('b', 1 << 20), 2));
        Assert.Equal(3, EditDistance.Of(text, "a", 2));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    private static int WholeTable(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                        table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[one.Length, other.Length];
    }
}
