using System.Collections.Immutable;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Policies;

/// <summary>A proof holds for all outcomes of checks of the origin, and for one choice of all other conditions.</summary>
public sealed class ExchangeTests
{
    /// <summary>Outcomes as <c>decisions => yes | no | unknown | dev</c>, separated by <c>;</c>, and whether that proves "yes".</summary>
    [Theory]
    [InlineData(" => yes", true)]
    [InlineData(" => no", false)]
    [InlineData(" => unknown", false)]
    [InlineData(" => dev", false)]

    // Conditions that have nothing to do with the origin: one choice is enough.
    [InlineData("a => yes; !a => no", true)]
    [InlineData("a => no; !a => yes", true)]
    [InlineData("a => no; !a => no", false)]
    [InlineData("a => unknown; !a => yes", true)]
    [InlineData("a => dev; !a => no", false)]
    [InlineData("a => dev; !a => yes", true)]
    [InlineData("a b => no; a !b => yes; !a => no", true)]

    // Checks of the origin: all outcomes must show it.
    [InlineData("origin1 => yes; !origin1 => no", false)]
    [InlineData("origin1 => no; !origin1 => yes", false)]
    [InlineData("origin1 => yes; !origin1 => yes", true)]
    [InlineData("origin1 => yes; !origin1 => unknown", false)]
    [InlineData("origin1 => yes; !origin1 => dev", false)]
    [InlineData("origin1 origin2 => yes; origin1 !origin2 => yes; !origin1 => yes", true)]
    [InlineData("origin1 origin2 => yes; origin1 !origin2 => no; !origin1 => yes", false)]

    // Both: the choice must be the same on either side of the check.
    [InlineData("a origin1 => yes; a !origin1 => yes; !a => no", true)]
    [InlineData("a origin1 => yes; a !origin1 => no; !a => no", false)]
    [InlineData("origin1 a => yes; origin1 !a => no; !origin1 a => yes; !origin1 !a => no", true)]
    [InlineData("origin1 a => yes; origin1 !a => no; !origin1 a => no; !origin1 !a => yes", false)]
    [InlineData("origin1 a => yes; origin1 !a => no; !origin1 b => yes; !origin1 !b => no", true)]

    // Paths that were not followed prove nothing, those that were may.
    [InlineData("a => yes", true)]
    [InlineData("origin1 => yes", false)]
    [InlineData("origin1 a => yes; origin1 !a => yes", false)]
    [InlineData("a origin1 => yes; a !origin1 => yes", true)]
    public void Proves(string outcomes, bool proven)
    {
        var yes = Talk.Answer("X: yes");
        var exchange = Talk.Ask(Talk.Stranger, [.. outcomes.Split(';').Select(text =>
        {
            var (decisions, answer) = (text.Split("=>")[0], text.Split("=>")[1].Trim());
            return Talk.Outcome(decisions, answer switch { "unknown" => null, "no" => Talk.Answer("X: no"), _ => yes }, answer == "dev");
        })]);
        var proof = exchange.Prove(static answer => answer.Find("X")!.Value == "yes");
        Assert.Equal(proven ? yes : null, proof);
    }

    [Fact]
    public void NoOutcomesProveNothing() => Assert.Null(Talk.Ask(Talk.Stranger).Prove(static _ => true));

    [Fact]
    public void TheEvidenceIsAnAnswerThatShowsTheClaim()
    {
        var exchange = Talk.Ask(Talk.Stranger, Talk.Outcome("a", Talk.Answer("X: 1")),
            Talk.Outcome("!a b", Talk.Answer("X: 2")), Talk.Outcome("!a !b", null));
        Assert.Equal("2", exchange.Prove(static answer => answer.Find("X")!.Value == "2")!.Find("X")!.Value);
    }

    [Fact]
    public void ManyConditionsEndInTime()
    {
        // 2^10 paths, all combinations of ten conditions under a check of the origin.
        var outcomes = Enumerable.Range(0, 2048).Reverse().Select(path => new Outcome(
            [.. Enumerable.Range(0, 11).Select(bit => new Decision(new Condition("c" + bit, bit == 0), (path & (1024 >> bit)) != 0))],
            Talk.Answer("X: yes"))).ToArray();
        Assert.NotNull(Talk.Ask(Talk.Stranger, outcomes).Prove(static answer => answer.Find("X") is not null));
    }

    [Fact]
    public void AsksOnceAndOnlyWhenSomebodyWantsToKnow()
    {
        var asked = 0;
        var exchange = new Exchange(CorsRequest.Get(Talk.Stranger), Ask);
        Assert.Equal(0, asked);
        Assert.True(exchange.IsComplete);
        Assert.Same(exchange.Outcomes[0], exchange.Outcomes[0]);
        Assert.Equal(1, asked);

        (ImmutableArray<Outcome>, bool) Ask()
        {
            asked++;
            return ([Talk.Outcome("", Talk.Answer())], true);
        }
    }
}
