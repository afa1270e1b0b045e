using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>What holds for each rule that speaks of single names in the list of one header.</summary>
/// <param name="rule">The rule.</param>
/// <param name="header">The header.</param>
internal sealed class ListedNameAssert(Rule rule, string header)
{
    /// <summary>A list, and the names in it that are reported, apart by spaces; <c>?</c> is an entry that is not known.</summary>
    public void JudgesAList(string list, string names)
    {
        string[] reported = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        RuleAssert.Finds(
            rule,
            Converse(Talk.Ask(Talk.Stranger, Lists(list))),
            [.. reported.Select(name => $"{rule.Id} at {header} () {name}: RemoveHeaderName {name}")]);

        // A policy's entries are places of their own.
        RuleAssert.Finds(
            rule,
            PolicyTalk.About(PolicyWith([.. list.Split(',').Select(static entry => entry == "?" ? null : entry.Trim())])),
            [.. reported.Select(name => $"{rule.Id} at {name} () {name}: RemoveHeaderName {name}")]);
    }

    /// <summary>Browsers read the header in answers of one kind only.</summary>
    public void OtherAnswersDoNotCount(string name)
    {
        var exchange = Talk.Ask(Talk.Stranger, Lists(name));
        RuleAssert.Finds(rule, IsReadInPreflights ? Talk.Handler(exchange) : Talk.Preflights(exchange));
    }

    public void OneBranchIsEnough(string name) => Assert.Single(RuleAssert.By(
        rule, Converse(Talk.Ask(Talk.Stranger, Talk.Outcome("origin1", Lists(name)), Talk.Outcome("!origin1", null)))));

    public void DevelopmentIsSilent(string name)
    {
        RuleAssert.Finds(rule, Converse(Talk.Ask(
            Talk.Stranger, Talk.Outcome("dev", Lists(name), isDevelopmentOnly: true), Talk.Outcome("!dev", Talk.Answer()))));
        RuleAssert.Finds(rule, PolicyTalk.About(
            PolicyTalk.Outcome("dev", PolicyWith(name), isDevelopmentOnly: true), PolicyTalk.Outcome("!dev", null)));
    }

    public void Says(string message, string name) =>
        Assert.Equal(message, RuleAssert.Message(RuleAssert.By(rule, Converse(Talk.Ask(Talk.Stranger, Lists(name))))[0]));

    private bool IsReadInPreflights => header != "Access-Control-Expose-Headers";

    private Answer Lists(string list) => Talk.Answer(header + ": " + list);

    private Conversation Converse(Exchange exchange) =>
        IsReadInPreflights ? Talk.Preflights(exchange, exchange) : Talk.Handler(exchange, exchange);

    private PolicyModel PolicyWith(params string?[] names) => header switch
    {
        "Access-Control-Expose-Headers" => PolicyTalk.Plain with { ExposedHeaders = Talk.State(names) },
        "Access-Control-Allow-Methods" => PolicyTalk.Plain with { Methods = Talk.State(names) },
        _ => PolicyTalk.Plain with { Headers = Talk.State(names) },
    };
}
