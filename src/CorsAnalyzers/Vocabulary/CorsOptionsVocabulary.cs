using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Vocabulary.Wiring;
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

            return (call.Receiver as CorsOptionsObject)?.Services is { } services ? CorsWiring.Find(call, services) : call.Unknown();
        }

        PolicyDraft? given = null;
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case Function { Method.Parameters.Length: 1 } function when call.Machine.Types.KindOf(function.Method.Parameters[0].Type) == KnownKind.CorsPolicyBuilder:
                    var policy = call.Path.NewPolicy(function.Syntax ?? call.Syntax, isOpen: false);
                    given = policy;
                    call.Machine.Invoker.Apply(function, [policy], call.Syntax, call.Frame);
                    policy.Build(call.Machine.SiteOf(BuilderOf(function.Syntax) ?? call.Syntax, call.Frame));
                    break;
                case PolicyDraft finished:
                    given = finished;
                    if (finished.Model.Site is null)
                    {
                        finished.Finish(call.Site);
                    }

                    break;
                case Function { Method.Parameters.Length: 1 } function when call.Machine.Types.KindOf(function.Method.Parameters[0].Type) == KnownKind.CorsOptions:
                    call.Machine.Invoker.Apply(function, [(call.Argument(0) as ServicesDraft)?.CorsOptions ?? CorsOptionsObject.Any], call.Syntax, call.Frame);
                    break;
            }
        }

        if (call.Path.Wiring is not null)
        {
            CorsWiring.Note(call, given);
        }

        return call.Method.IsStatic ? call.Argument(0) : Constant.Null;
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) =>
        receiver is CorsOptionsObject { Services.DefaultPolicyName: { } name } && member.Name == "DefaultPolicyName" ? new Constant(name) : null;

    /// <inheritdoc/>
    public override bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax)
    {
        if (receiver is CorsOptionsObject { Services: { } services } && property.Name == "DefaultPolicyName")
        {
            services.DefaultPolicyName = machine.TextOf(value);
            machine.Path.Wiring?.CorsCalls.Add(valueSyntax);
        }

        return true;
    }
}
