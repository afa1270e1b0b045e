using CorsAnalyzers.Core.Tests.TestSupport;

namespace CorsAnalyzers.Core.Tests.Policies;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("a", "", true)]
    [InlineData("a", "a", true)]
    [InlineData("a", "b", true)]
    [InlineData("a", "!a", false)]
    [InlineData("!a", "a", false)]
    [InlineData("a b", "c !b", false)]
    [InlineData("a b", "c !d", true)]
    [InlineData("origin1", "!origin1", true)]
    [InlineData("origin1 a", "!origin1 !a", false)]
    public void IsCompatibleUnlessAnUnrelatedConditionDiffers(string one, string other, bool compatible)
    {
        Assert.Equal(compatible, Talk.Outcome(one, null).IsCompatibleWith(Talk.Outcome(other, null)));
        Assert.Equal(compatible, Talk.Outcome(other, null).IsCompatibleWith(Talk.Outcome(one, null)));
    }
}
