using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;
using FsCheck.Fluent;

namespace CorsAnalyzers.Core.Tests.Protocol;

[Trait("Category", "Long")]
public sealed class PublicSuffixPropertyTests
{
    [Fact]
    public void ASuffixIsPartOfItsHost() => PropertyCheck.ForAll(
        from pieces in Texts.Any
        from suffix in Gen.Elements("", ".github.io", ".compute.amazonaws.com", ".test")
        select pieces.Append(suffix).ToArray(),
        pieces =>
        {
            var text = string.Concat(pieces);
            Assert.InRange(PublicSuffixes.Find(text).Start, 0, text.Length);
            if (PublicSuffixes.RegistrableDomain(text) is { } registrable)
            {
                Assert.EndsWith(registrable, text, StringComparison.Ordinal);
                Assert.False(PublicSuffixes.IsPublicSuffix(text));
            }
        },
        count: 20_000);
}
