using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Expressions of type <c>CorsPolicy</c>.</summary>
internal sealed class PolicyGrammar(Grammar grammar)
{
    /// <summary>A policy.</summary>
    public string Any(Scope scope, int depth = 2) => grammar.Choose<string>(
        "policy",
        (scope.HasStatements ? 50 : 0, "statements", () => Statements(scope, depth)),
        (25, "chain", () => Chain(scope, depth)),
        (scope.HasStatements ? 8 : 0, "changed after Build", () => ChangedAfterBuild(scope, depth)),
        (scope.HasStatements && depth > 0 ? 4 : 0, "changed after a copy", () => ChangedAfterCopy(scope, depth)),
        (scope.HasStatements ? 14 : 0, "changed object", () => grammar.Objects.Keep(scope)),
        (10, "object", () => grammar.Objects.New(scope)),
        (depth > 0 ? 6 : 0, "method", () =>
        {
            var name = grammar.Fresh("GetPolicy");
            var inner = Scope.Method;
            var policy = Any(inner, depth - 1);
            grammar.Members.Add(Grammar.Member($"private static CorsPolicy {name}()", inner.Finish($"return {policy};")));
            return name + "()";
        }),
        (scope.HasSwitches && depth > 0 ? 5 : 0, "choice", () => $"({grammar.Conditions.Any(scope)} ? {Chain(scope, depth - 1)} : {Chain(scope, depth - 1)})"),
        (scope.HasStatements && depth > 0 ? 6 : 0, "variable", () =>
        {
            var name = grammar.Fresh("built");
            var value = Any(scope, depth - 1);
            scope.Before.Add($"var {name} = {value};");
            return name;
        }));

    private string Statements(Scope scope, int depth)
    {
        List<string> lines = [.. scope.Finish()];
        var policy = grammar.Builders.Keep(scope, depth);
        lines.AddRange(scope.Finish());
        lines.AddRange(grammar.Statements.Block(policy, scope, depth));
        scope.Before.AddRange(lines);
        return Build(policy);
    }

    /// <summary>The builder hands out its own policy: either goes on changing it.</summary>
    private string ChangedAfterBuild(Scope scope, int depth)
    {
        List<string> lines = [.. scope.Finish()];
        var policy = grammar.Builders.Keep(scope, depth);
        lines.AddRange(scope.Finish());
        lines.AddRange(grammar.Statements.Block(policy, scope, depth - 1));
        var built = grammar.Fresh("built");
        lines.Add($"var {built} = {Build(policy)};");
        if (grammar.Choices.Percent(60))
            lines.AddRange(grammar.Statements.Block(policy, scope, 0));
        lines.AddRange(grammar.Objects.Changes(built, scope, 0));
        scope.Before.AddRange(lines);
        return built;
    }

    /// <summary>A builder that was made from a policy goes on asking that one.</summary>
    private string ChangedAfterCopy(Scope scope, int depth)
    {
        List<string> lines = [.. scope.Finish()];
        var (made, policy) = (grammar.Fresh("made"), grammar.Fresh("policy"));
        var source = Any(scope, depth - 1);
        lines.AddRange(scope.Finish($"var {made} = {source};"));
        lines.Add($"var {policy} = new CorsPolicyBuilder({made});");
        lines.AddRange(grammar.Objects.Changes(made, scope, 0));
        lines.AddRange(grammar.Statements.Block(policy, scope, 0));
        scope.Before.AddRange(lines);
        return Build(policy);
    }

    private string Chain(Scope scope, int depth) => Build(grammar.Builders.New(scope, depth) + grammar.Calls.Chain(scope));

    private string Build(string builder) => $"{builder}.{grammar.Api(typeof(CorsPolicyBuilder), nameof(CorsPolicyBuilder.Build))}()";
}
