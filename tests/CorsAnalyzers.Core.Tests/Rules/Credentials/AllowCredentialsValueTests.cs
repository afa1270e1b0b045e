using CorsAnalyzers.Rules.Credentials;

namespace CorsAnalyzers.Core.Tests.Rules.Credentials;

public sealed class AllowCredentialsValueTests
{
    [Fact]
    public void WordsForYes() => Assert.All(
        ["True", "1", "t", "y", "yes", "on", "ok", "allow", "allowed", "enable", "enabled", "include", "*"],
        static word => Assert.Equal((word, AllowCredentialsMeaning.Yes), (word, AllowCredentialsValue.Of(word))));

    [Fact]
    public void WordsForNo() => Assert.All(
        ["false", "0", "f", "n", "no", "none", "off", "deny", "denied", "disable", "disabled", "omit"],
        static word => Assert.Equal((word, AllowCredentialsMeaning.No), (word, AllowCredentialsValue.Of(word))));

    [Fact]
    public void TheOneValueIsTrue() => Assert.Equal(AllowCredentialsMeaning.True, AllowCredentialsValue.Of(" true\t"));

    [Fact]
    public void OtherWordsAreUnclear() => Assert.All(
        ["", null, ",", "true false", "perhaps"],
        static word => Assert.Equal((word, AllowCredentialsMeaning.Unclear), (word, AllowCredentialsValue.Of(word))));
}
