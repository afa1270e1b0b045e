using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class RegisteredMethodsTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("patch")]
    [InlineData("Query")]
    [InlineData("PROPFIND")]
    [InlineData("VERSION-CONTROL")]
    [InlineData("TRACE")]
    public void HaveAStandard(string method) => Assert.True(RegisteredMethods.Contains(method));

    [Theory]
    [InlineData("TRACK")]
    [InlineData("PURGE")]
    [InlineData("GE")]
    [InlineData("PATCH ")]
    [InlineData("*")]
    [InlineData("")]
    public void OthersHaveNone(string method) => Assert.False(RegisteredMethods.Contains(method));
}
