using System.Globalization;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary>The list that is checked in, and the form of it that the assembly embeds.</summary>
public sealed class PublicSuffixListTests
{
    private const int LargestPackedSize = 150_000;

    // Set by the command in CONTRIBUTING.md that follows a new list.
    private static readonly bool IsPacking = Environment.GetEnvironmentVariable("PACK_PUBLIC_SUFFIX_LIST") == "true";

    [Fact]
    public void PackedFileIsTheListPacked()
    {
        var packed = SuffixPacker.Pack(SuffixList.Rules);
        if (IsPacking)
        {
            File.WriteAllBytes(SuffixList.PackedFile, packed);
        }

        Assert.Equal(packed, File.ReadAllBytes(SuffixList.PackedFile));
        Assert.InRange(packed.Length, 1, LargestPackedSize);
    }

    // Nothing is lost in reading, and punycode can be turned back.
    [Fact]
    public void EveryRuleIsRead()
    {
        var idn = new IdnMapping();
        var written = File.ReadLines(SuffixList.File).Where(static line => line != "" && !line.StartsWith("//", StringComparison.Ordinal));
        var read = SuffixList.Rules.Select(rule => (rule with { Name = idn.GetUnicode(rule.Name) }).ToString());

        Assert.Equal(written, read);
    }

    [Theory]
    [InlineData("com")]
    [InlineData("// ===BEGIN ICANN DOMAINS===", "a.*.com")]
    [InlineData("// ===BEGIN ICANN DOMAINS===", "*")]
    [InlineData("// ===BEGIN ICANN DOMAINS===", "!")]
    [InlineData("// ===BEGIN ICANN DOMAINS===", "a..com")]
    [InlineData("// ===BEGIN ICANN DOMAINS===", "com", "com")]
    [InlineData("// ===BEGIN ICANN DOMAINS===", "com", "// ===END ICANN DOMAINS===", "// ===BEGIN PRIVATE DOMAINS===", "com")]
    public void RefusesWhatCannotBePacked(params string[] lines) =>
        Assert.Throws<FormatException>(() => SuffixPacker.Pack(SuffixList.Parse(lines)));

    // Two names with the same names below them, behind more than two bytes of offset can say.
    [Trait("Category", "Long")]
    [Fact]
    public void LongListsCanBePacked()
    {
        var random = new Random(20261007);
        string[] alike = [.. Enumerable.Range(0, 20).Select(_ => RandomName(random))];
        string[] names = [.. Enumerable.Range(0, 10_000).Select(_ => RandomName(random)), .. alike.SelectMany(Below)];

        var packed = SuffixPacker.Pack(names.Select(static name => new SuffixRule(name, SuffixRuleKind.Wildcard, SuffixSection.Private)));
        var rules = new PackedSuffixRules(packed);

        Assert.True(packed.Length > 1 << 17, $"{packed.Length} bytes");
        Assert.All(names, name => Assert.Equal(new PublicSuffix(2, SuffixSection.Private), rules.Find("a.b." + name)));
        Assert.All(alike, name => Assert.Equal(new PublicSuffix(name.Length + 2, SuffixSection.None), rules.Find(name + "x.yz")));

        static string RandomName(Random random) => random.GetString("abcdefghij", 20);
        static string[] Below(string name) => [name + ".yz", name + ".zz"];
    }

    [Fact]
    public void ListHasBothSections()
    {
        Assert.InRange(SuffixList.Rules.Count(static rule => rule.Section == SuffixSection.Icann), 6_000, int.MaxValue);
        Assert.InRange(SuffixList.Rules.Count(static rule => rule.Section == SuffixSection.Private), 3_000, int.MaxValue);
    }
}
