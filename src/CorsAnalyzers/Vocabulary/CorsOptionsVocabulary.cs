using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Where policies are handed over: <c>CorsOptions</c>, <c>AddCors</c>, <c>UseCors</c>, <c>RequireCors</c>.</summary>
internal sealed class CorsOptionsVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions",
        "Microsoft.Extensions.DependencyInjection.CorsServiceCollectionExtensions",
        "Microsoft.AspNetCore.Builder.CorsMiddlewareExtensions",
        "Microsoft.AspNetCore.Builder.CorsEndpointConventionBuilderExtensions",
    ];

    /// <summary>Whether a function given to this method configures a policy, of which nothing else is stated.</summary>
    public static bool TakesPolicy(KnownTypes types, IMethodSymbol method) => types.VocabularyOf(method.ContainingType) is CorsOptionsVocabulary;

    /// <summary>Where a policy is finished that a lambda builds: its builder, as a function that is under analysis shows it, too.</summary>
    public static SyntaxNode? BuilderOf(SyntaxNode? function) =>
        function is AnonymousFunctionExpressionSyntax ? FunctionSyntax.Parameters(function).FirstOrDefault() : null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions"] = KnownKind.CorsOptions,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        if (call.Name == "GetPolicy")
        {
            // Which one it is, and what becomes of it, is not followed.
            foreach (var (_, policy) in call.Path.Policies)
            {
                policy.Forget(call.Site);
            }

            return call.Unknown();
        }

        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case Function { Method.Parameters.Length: 1 } function when call.Machine.Types.KindOf(function.Method.Parameters[0].Type) == KnownKind.CorsPolicyBuilder:
                    var policy = call.Path.NewPolicy(function.Syntax ?? call.Syntax, isOpen: false);
                    call.Machine.Invoker.Apply(function, [policy], call.Syntax, call.Frame);
                    policy.Build(call.Machine.SiteOf(BuilderOf(function.Syntax) ?? call.Syntax, call.Frame));
                    break;
                case PolicyDraft { Model.Site: null } finished:
                    finished.Finish(call.Site);
                    break;
                case Function { Method.Parameters.Length: 1 } function when call.Machine.Types.KindOf(function.Method.Parameters[0].Type) == KnownKind.CorsOptions:
                    call.Machine.Invoker.Apply(function, [CorsOptionsObject.Any], call.Syntax, call.Frame);
                    break;
            }
        }

        return call.Method.IsStatic ? call.Argument(0) : Constant.Null;
    }

    /// <inheritdoc/>
    public override bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax) => true;
}
