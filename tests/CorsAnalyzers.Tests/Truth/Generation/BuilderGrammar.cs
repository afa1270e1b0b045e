using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>New builders.</summary>
internal sealed class BuilderGrammar(Grammar grammar)
{
    /// <summary>An expression that makes a builder.</summary>
    public string New(Scope scope, int depth) => grammar.Choose<string>(
        "new builder",
        (40, "empty", () => Create("")),
        (12, "with origins", () => Create(grammar.Lists.Arguments(EdgeValues.Origins, scope) switch
        {
            // A lone expression could be taken for the other constructor's argument.
            "" => "new string[0]",
            var origins => origins,
        })),
        (depth > 0 ? 10 : 0, "of a policy", () => Create(grammar.Policies.Any(scope, depth - 1))),
        (6, "by a method", () =>
        {
            var name = grammar.Fresh("NewBuilder");
            var inner = Scope.Method;
            var policy = grammar.Fresh("policy");
            inner.Before.Add($"var {policy} = {Create("")};");
            grammar.Members.Add(Grammar.Member(
                $"private static CorsPolicyBuilder {name}()",
                [.. inner.Finish(), .. grammar.Statements.Block(policy, inner, 0), $"return {policy};"]));
            return name + "()";
        }));

    /// <summary>Puts a new builder where it stays; an expression that always names it.</summary>
    public string Keep(Scope scope, int depth)
    {
        var policy = grammar.Fresh("policy");
        return grammar.Choose<string>(
            "builder in",
            (60, "variable", () => Declare($"var {policy} = {New(scope, depth)};")),
            (6, "typed variable", () => Declare($"CorsPolicyBuilder {policy} = new();")),
            (8, "variable after a chain", () => Declare($"var {policy} = {New(scope, depth)}{grammar.Calls.Chain(scope)};")),
            (5, "static field", () =>
            {
                var name = grammar.Fresh("Shared");
                grammar.Members.Add($"private static CorsPolicyBuilder {name} = null!;");
                scope.Before.Add($"{name} = {New(scope, depth)};");
                return name;
            }),
            (5, "property of an object", () => OfObject($"public CorsPolicyBuilder Policy {{ get; }} = {Create("")};")),
            (4, "field of an object", () => OfObject($"public readonly CorsPolicyBuilder Policy = {Create(TextGrammar.Literal(grammar.Lists.Value(EdgeValues.Origins)))};")),
            (3, "property set later", () =>
            {
                var name = OfObject("public CorsPolicyBuilder Policy { get; set; } = null!;");
                scope.Before.Add($"{name} = {New(scope, depth)};");
                return name;
            }));

        string Declare(string declaration)
        {
            scope.Before.Add(declaration);
            return policy;
        }

        string OfObject(string member)
        {
            var (name, variable) = (grammar.Fresh("Setup"), grammar.Fresh("setup"));
            grammar.Members.Add(Grammar.Member($"private sealed class {name}", [member]));
            scope.Before.Add($"var {variable} = new {name}();");
            return variable + ".Policy";
        }
    }

    private string Create(string arguments)
    {
        grammar.Api(typeof(CorsPolicyBuilder), ".ctor");
        return $"new CorsPolicyBuilder({arguments})";
    }
}
