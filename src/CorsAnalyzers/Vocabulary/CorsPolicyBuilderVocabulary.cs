using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>CorsPolicyBuilder</c> of ASP.NET Core 8 to 10: each call's effect on the policy.</summary>
internal sealed class CorsPolicyBuilderVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder"];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder"] = KnownKind.CorsPolicyBuilder,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        if (call.Name == ".ctor")
        {
            // A derived builder's constructor calls the one of its base.
            var created = call.Receiver as PolicyDraft ?? call.Path.NewPolicy(call.Syntax, isOpen: false);
            if (call.Argument(0) is PolicyDraft template)
            {
                created.CopyFrom(template, IsMadeInPlace(call.ArgumentSyntax(0)));
            }
            else if (call.Arguments.Count > 0)
            {
                WithOrigins(created, call);
            }

            return created;
        }

        if (call.Receiver is not PolicyDraft policy)
        {
            Escapes.Recall(call.Machine);
            return null;
        }

        switch (call.Name)
        {
            case "WithOrigins":
                WithOrigins(policy, call);
                break;
            case "AllowAnyOrigin":
                policy.AllowAnyOrigin(call.Site);
                break;
            case "SetIsOriginAllowed":
                policy.SetPredicate(new SimulatedPredicate(call.Machine, call.Frame, call.Argument(0), call.Site, call.Syntax));
                break;
            case "SetIsOriginAllowedToAllowWildcardSubdomains":
                policy.AllowWildcardSubdomains(call.Site);
                break;
            case "AllowCredentials":
                policy.Model = policy.Model with { Credentials = new Stated<bool?>(true, call.Site) };
                break;
            case "DisallowCredentials":
                policy.Model = policy.Model with { Credentials = new Stated<bool?>(false, call.Site) };
                break;
            case "WithHeaders":
                policy.Model = policy.Model with { Headers = policy.Model.Headers.AddRange(Names(call)) };
                break;
            case "WithMethods":
                policy.Model = policy.Model with { Methods = policy.Model.Methods.AddRange(Names(call)) };
                break;
            case "WithExposedHeaders":
                policy.Model = policy.Model with { ExposedHeaders = policy.Model.ExposedHeaders.AddRange(Names(call)) };
                break;
            case "AllowAnyHeader":
                policy.Model = policy.Model with { Headers = Any(call) };
                break;
            case "AllowAnyMethod":
                policy.Model = policy.Model with { Methods = Any(call) };
                break;
            case "SetPreflightMaxAge":
                policy.SetMaxAge(new Stated<TimeSpan?>(TimeSpanVocabulary.Of(call.Path.Resolve(call.Argument(0))), call.SiteOf(0)));
                break;
            case "Build":
                policy.Build(call.Site);
                break;
            default:
                return null;
        }

        return policy;
    }

    /// <summary>Whether a chain of calls on a new object stands in the place: nothing else has the object.</summary>
    private static bool IsMadeInPlace(SyntaxNode? syntax)
    {
        while (syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            syntax = access.Expression;
        }

        return syntax is BaseObjectCreationExpressionSyntax;
    }

    private static ImmutableArray<Stated<string?>> Any(Call call) =>
        ImmutableArray.Create(new Stated<string?>(CorsHeaderValues.Wildcard, call.Site));

    private static void WithOrigins(PolicyDraft policy, Call call)
    {
        policy.AddOrigins(Elements(call).Select(name =>
            new ListedOrigin(name.Value is null ? null : policy.Model.Host.NormalizeOrigin(name.Value), name.Site, name.Value)));
        if (call.Argument(0) is not Sequence { IsOpen: false })
        {
            policy.Model = policy.Model with { OriginsOpen = true };
        }
    }

    /// <summary>The elements of the <c>params</c> array, and one that is not known where there may be more.</summary>
    private static IEnumerable<Stated<string?>> Names(Call call) =>
        call.Argument(0) is Sequence { IsOpen: true } ? Elements(call).Append(new Stated<string?>(null, call.Site)) : Elements(call);

    /// <summary>The elements of the <c>params</c> array, each at its literal.</summary>
    private static IEnumerable<Stated<string?>> Elements(Call call) => call.Argument(0) is Sequence names
        ? names.Items.Select(name => new Stated<string?>(call.Machine.TextOf(name), call.SiteOf(0, name))).ToList()
        : [new Stated<string?>(null, call.Site)];
}
