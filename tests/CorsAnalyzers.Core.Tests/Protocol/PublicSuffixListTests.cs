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

    [Fact]
    public void ListHasBothSections()
    {
        Assert.InRange(SuffixList.Rules.Count(static rule => rule.Section == SuffixSection.Icann), 6_000, int.MaxValue);
        Assert.InRange(SuffixList.Rules.Count(static rule => rule.Section == SuffixSection.Private), 3_000, int.MaxValue);
    }
}
