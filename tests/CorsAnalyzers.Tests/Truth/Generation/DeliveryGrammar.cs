using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>The entry point of a program: how the policy reaches the server.</summary>
internal sealed class DeliveryGrammar(Grammar grammar)
{
    /// <summary>The name of the method.</summary>
    public const string EntryPoint = "Make";

    private static readonly Type Options = typeof(CorsOptions);
    private static readonly string[] Names = ["shop", "blog"];

    /// <summary>The method.</summary>
    public string EntryMethod()
    {
        var scope = Scope.Entry;
        return grammar.Choose<string>(
            "delivery",
            (40, "returned", () =>
            {
                var policy = grammar.Policies.Any(scope);
                return Method("CorsPolicy", "", scope.Finish($"return {policy};"));
            }),
            (25, "CorsOptions", () => Method("void", "CorsOptions options, ", Handovers("options", scope))),
            (20, "AddCors", () =>
            {
                var options = grammar.Fresh("options");
                var inner = Handovers(options, scope.Inner()).ToList();
                var method = grammar.Api(typeof(CorsServiceCollectionExtensions), nameof(CorsServiceCollectionExtensions.AddCors));
                return Method("void", "IServiceCollection services, ", [$"services.{method}({options} =>", "{", .. Grammar.Indent(inner), "});"]);
            }),
            (15, "UseCors", () =>
            {
                var method = grammar.Api(typeof(CorsMiddlewareExtensions), nameof(CorsMiddlewareExtensions.UseCors));
                var configure = Configure(scope);
                return Method("void", "IApplicationBuilder app, ", scope.Finish($"app.{method}({configure});"));
            }));
    }

    private static string Method(string type, string parameter, IEnumerable<string> body) =>
        Grammar.Member($"public static {type} {EntryPoint}({parameter}bool {Scope.Switches[0]}, bool {Scope.Switches[1]})", body);

    /// <summary>One policy or two, each under a name of its own: all of them are served.</summary>
    private IEnumerable<string> Handovers(string options, Scope scope)
    {
        var names = new Queue<string>(Names);
        return [.. grammar.Choices.Several(1, Names.Length, 15, () => Handover(options, scope, names.Dequeue())).SelectMany(static lines => lines)];
    }

    private IEnumerable<string> Handover(string options, Scope scope, string name)
    {
        var isFirst = name == Names[0];
        return grammar.Choose<IEnumerable<string>>(
            "handover",
            (40, "AddPolicy with a delegate", () => Statement(nameof(CorsOptions.AddPolicy), Name() + ", " + Configure(scope))),
            (20, "AddPolicy with a policy", () => Statement(nameof(CorsOptions.AddPolicy), Name() + ", " + grammar.Policies.Any(scope))),
            (isFirst ? 20 : 0, "AddDefaultPolicy with a delegate", () => Statement(nameof(CorsOptions.AddDefaultPolicy), Configure(scope))),
            (isFirst ? 10 : 0, "AddDefaultPolicy with a policy", () => Statement(nameof(CorsOptions.AddDefaultPolicy), grammar.Policies.Any(scope))),
            (scope.HasSwitches ? 6 : 0, "one of two", () =>
            {
                var condition = grammar.Conditions.Any(scope);
                var (one, other) = (scope.Inner(), scope.Inner());
                return scope.Finish([
                    $"if ({condition})", "{", .. Grammar.Indent(Plain(one)), "}",
                    "else", "{", .. Grammar.Indent(Plain(other)), "}",
                ]);

                IEnumerable<string> Plain(Scope inner)
                {
                    var configure = Configure(inner);
                    return inner.Finish($"{options}.{grammar.Api(Options, nameof(CorsOptions.AddPolicy))}({TextGrammar.Literal(name)}, {configure});");
                }
            }),
            (isFirst ? 3 : 0, "DefaultPolicyName", () =>
            {
                var property = grammar.Api(Options, nameof(CorsOptions.DefaultPolicyName));
                return [$"{options}.{property} = \"main\";", .. Statement(nameof(CorsOptions.AddDefaultPolicy), Configure(scope))];
            }),
            (3, "GetPolicy", () =>
            {
                var lines = Statement(nameof(CorsOptions.AddPolicy), TextGrammar.Literal(name) + ", " + grammar.Policies.Any(scope)).ToList();
                var again = grammar.Fresh("again");
                var method = grammar.Api(Options, nameof(CorsOptions.GetPolicy));
                return [.. lines, $"var {again} = {options}.{method}({TextGrammar.Literal(name)})!;", .. grammar.Objects.Changes(again, scope, 0)];
            }));

        string Name() => grammar.Texts.Of(name, scope);

        IEnumerable<string> Statement(string method, string arguments) => scope.Finish($"{options}.{grammar.Api(Options, method)}({arguments});");
    }

    /// <summary>An expression of type <c>Action&lt;CorsPolicyBuilder&gt;</c>.</summary>
    private string Configure(Scope scope)
    {
        var policy = grammar.Fresh("policy");
        string Body(Scope inner, int depth) => string.Join("\n", Grammar.Indent(grammar.Statements.Block(policy, inner, depth, mayReturn: true)));
        return grammar.Choose<string>(
            "configuration",
            (30, "expression", () => $"{policy} => {policy}{grammar.Calls.Chain(scope)}"),
            (40, "statements", () => $"{policy} =>\n{{\n{Body(scope.Inner(), 2)}\n}}"),
            (6, "anonymous method", () => $"delegate (CorsPolicyBuilder {policy})\n{{\n{Body(scope.Inner(), 2)}\n}}"),
            (8, "method group", () => grammar.Helpers.Method(1)),
            (6, "local function", () =>
            {
                var name = grammar.Fresh("Configure");
                var body = Body(scope.Inner(), 1);
                scope.Before.AddRange([$"void {name}(CorsPolicyBuilder {policy})", "{", body, "}"]);
                return name;
            }),
            (6, "variable", () =>
            {
                var name = grammar.Fresh("configure");
                var lambda = grammar.Helpers.Lambda(policy, scope, 1);
                scope.Before.Add($"Action<CorsPolicyBuilder> {name} = {lambda};");
                return name;
            }),
            (3, "field", () =>
            {
                var name = grammar.Fresh("Configure");
                var chain = grammar.Calls.Chain(Scope.Member);
                grammar.Members.Add($"private static readonly Action<CorsPolicyBuilder> {name} = {policy} => {policy}{chain};");
                return name;
            }));
    }
}
