using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary><c>CorsAnalyzersMode</c> in real builds.</summary>
[Collection(PackageCollection.Name)]
public sealed class ModeTests(BuiltModes modes) : IClassFixture<BuiltModes>
{
    [Theory]
    [InlineData("Unset")]
    [InlineData("Default")]
    public void Default_IsWhatTheRulesHaveByThemselves(string name)
    {
        AssertWarnings(name, RuleIds.Warnings);
        Assert.Equal(MarksOf(RuleIds.OnByDefault), modes.Log(name).Results);
    }

    [Theory]
    [InlineData("Strict")]
    [InlineData("Lower")]
    public void Strict_IsEveryRuleAsWarning(string name)
    {
        AssertWarnings(name, RuleIds.All);
        Assert.Equal(modes.Marks, modes.Log(name).Results);
    }

    [Fact]
    public void SecurityOnly_LeavesTheSecurityRulesAsTheyAre()
    {
        AssertWarnings("SecurityOnly", RuleIds.Warnings.Intersect(RuleIds.Security));
        Assert.Equal(MarksOf(RuleIds.OnByDefault.Intersect(RuleIds.Security)), modes.Log("SecurityOnly").Results);
    }

    [Fact]
    public void None_IsSilent()
    {
        Assert.Empty(modes.Messages("None"));
        Assert.Empty(modes.Log("None").Results);
    }

    [Fact]
    public void Wrong_IsSaidAndIsDefault()
    {
        var wrong = Assert.Single(modes.Messages("Wrong"), static message => message.Id == "CORS0001");
        Assert.Equal("warning", wrong.Severity);
        Assert.Contains(
            "The option 'CorsAnalyzersMode' has the value 'Strickt', which cannot be used: the modes are Default, Strict, SecurityOnly, None",
            wrong.Text,
            StringComparison.Ordinal);
        Assert.Equal(MarksOf(RuleIds.Warnings), Marks.In(modes.Messages("Wrong").Where(static message => message.Id != "CORS0001")));
    }

    [Theory]
    [InlineData("Overridden")]
    [InlineData("GloballyOverridden")]
    public void TheUsersOwnConfigurationWins(string name) =>
        AssertWarnings(name, RuleIds.Warnings.Intersect(RuleIds.Security).Except(["CORS2002"]).Append("CORS3015"));

    /// <summary>The application has a finding of each kind that a mode could treat in its own way.</summary>
    [Fact]
    public void TheApplicationTellsTheModesApart()
    {
        var ids = modes.Marks.Select(static mark => mark.Id).ToHashSet();
        Assert.NotEmpty(ids.Intersect(RuleIds.Warnings).Intersect(RuleIds.Security));
        Assert.NotEmpty(ids.Intersect(RuleIds.Warnings).Except(RuleIds.Security));
        Assert.NotEmpty(ids.Intersect(RuleIds.OnByDefault).Except(RuleIds.Warnings).Intersect(RuleIds.Security));
        Assert.NotEmpty(ids.Intersect(RuleIds.OnByDefault).Except(RuleIds.Warnings).Except(RuleIds.Security));
        Assert.NotEmpty(ids.Except(RuleIds.OnByDefault).Intersect(RuleIds.Security));
        Assert.NotEmpty(ids.Except(RuleIds.OnByDefault).Except(RuleIds.Security));
    }

    private void AssertWarnings(string name, IEnumerable<string> ids)
    {
        var messages = modes.Messages(name);
        Assert.All(messages, static message => Assert.True(message.IsFinding && message.Severity == "warning", message.ToString()));
        Assert.Equal(MarksOf(ids), Marks.In(messages));
    }

    private IEnumerable<Mark> MarksOf(IEnumerable<string> ids) => modes.Marks.Where(mark => ids.Contains(mark.Id));
}
