using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;
using FsCheck.Fluent;

namespace CorsAnalyzers.Core.Tests.Protocol;

[Trait("Category", "Long")]
public sealed class OriginPropertyTests
{
    private const int Count = 20_000;

    [Fact]
    public void ParseThenSerializeIsIdentityOnSerializedOrigins() => PropertyCheck.ForAll(
        Texts.SerializedOrigin.Select(text => new[] { text }),
        texts => Assert.All(texts, text =>
        {
            Assert.Equal(OriginIssues.None, OriginParser.Parse(text, out var parsed));
            Assert.Equal(text, parsed!.Serialize());
            Assert.True(Origin.TryParse(text, out var origin));
            Assert.Equal(parsed, origin);
            Assert.True(Origin.IsSerialized(text));
            Assert.Equal([text], OriginParser.Correct(text).AsEnumerable());
        }),
        Count);

    [Fact]
    public void WhatParsesSerializesToASerializedOrigin()
    {
        var parsed = 0;
        PropertyCheck.ForAll(
            Texts.Any,
            pieces =>
            {
                var text = string.Concat(pieces);
                var issues = OriginParser.Parse(text, out var intended);
                Assert.Equal(Origin.IsSerialized(text), (issues & ~OriginIssues.Wildcard) == OriginIssues.None && intended is not null);
                if (intended is null)
                    return;

                parsed++;
                Assert.True(Origin.IsSerialized(intended.Serialize()), intended.Serialize());
                Assert.True(Origin.TryParse(intended.Serialize(), out var again) && again.Equals(intended));
            },
            Count);
        Assert.True(parsed > Count / 50, $"The generator must reach the inner parts of the parser; {parsed} texts did.");
    }

    [Fact]
    public void ACorrectedOriginIsAlwaysWellFormed()
    {
        var corrected = 0;
        PropertyCheck.ForAll(
            Texts.Any,
            pieces =>
            {
                var text = string.Concat(pieces);
                foreach (var origin in OriginParser.Correct(text))
                {
                    corrected++;
                    Assert.True(Origin.IsSerialized(origin), origin);
                    Assert.Equal([origin], OriginParser.Correct(origin).AsEnumerable());
                    Assert.True(origin != "null" || text == "null", "Nobody asked for everybody.");
                }
            },
            Count);
        Assert.True(corrected > Count / 50, $"The generator must reach the corrections; {corrected} texts did.");
    }

    /// <summary>What people add to an origin is taken off again.</summary>
    [Fact]
    public void WhatIsAddedToAnOriginIsTakenOff() => PropertyCheck.ForAll(
        from origin in Texts.SerializedOrigin.Where(text => text is not ("null" or "file://"))
        from before in Gen.Elements("", " ", "\t", "\r\n", "\uFEFF", "\"", ",")
        from after in Gen.Elements("", "/", "//", "/app", "/app/?x=1#y", "?x", "#x", " ", "\n", "\u200B", "\u00A0", "\"", ",", " ;", "/,")
        select new[] { before, origin, after },
        parts =>
        {
            if (parts is [_, var origin, _])
                Assert.Equal([origin], OriginParser.Correct(string.Concat(parts)).AsEnumerable());
        },
        Count);
}
