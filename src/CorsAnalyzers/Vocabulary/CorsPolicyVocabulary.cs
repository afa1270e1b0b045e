using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>CorsPolicy</c>, made as an object or built.</summary>
internal sealed class CorsPolicyVocabulary : VocabularyBase
{
    private static readonly Dictionary<string, PolicyListKind> Lists = new(StringComparer.Ordinal)
    {
        ["Origins"] = PolicyListKind.Origins,
        ["Headers"] = PolicyListKind.Headers,
        ["Methods"] = PolicyListKind.Methods,
        ["ExposedHeaders"] = PolicyListKind.ExposedHeaders,
    };

    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy"];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy"] = KnownKind.CorsPolicy,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        if (call.Name != ".ctor")
        {
            return null;
        }

        var created = call.Receiver as PolicyDraft ?? call.Path.NewPolicy(call.Syntax, isOpen: false);
        created.MakeObject();
        return created;
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver)
    {
        if (receiver is not PolicyDraft policy)
        {
            Escapes.Recall(machine);
            return null;
        }

        if (Lists.TryGetValue(member.Name, out var kind))
        {
            return new PolicyList(policy, kind, machine.RootSite);
        }

        // Whoever asks what the policy states goes on as it says: that is not followed.
        policy.Forget(machine.RootSite);
        return null;
    }

    /// <inheritdoc/>
    public override bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax)
    {
        if (receiver is not PolicyDraft policy)
        {
            Escapes.Recall(machine);
            return false;
        }

        switch (property.Name)
        {
            case "SupportsCredentials":
                policy.Model = policy.Model with
                {
                    Credentials = new Stated<bool?>(machine.Path.Resolve(value) is Constant { Content: bool known } ? known : null, machine.SiteOf(valueSyntax, frame)),
                };
                return true;
            case "IsOriginAllowed":
                policy.SetPredicate(new SimulatedPredicate(machine, frame, value, machine.SiteOf(valueSyntax, frame), valueSyntax));
                return true;
            case "PreflightMaxAge":
                policy.SetMaxAge(machine.Path.Resolve(value) is Constant { Content: null }
                    ? null
                    : new Stated<TimeSpan?>(TimeSpanVocabulary.Of(machine.Path.Resolve(value)), machine.SiteOf(valueSyntax, frame)));
                return true;
            default:
                return false;
        }
    }
}
