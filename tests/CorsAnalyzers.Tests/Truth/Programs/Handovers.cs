using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>The vocabulary of CORS options, which also remembers under which name the code hands each policy over.</summary>
internal sealed class Handovers(IVocabulary inner) : IVocabulary
{
    /// <summary>The policies of the path that is read, by name; null where they are not known.</summary>
    public Dictionary<string, PolicyDraft?> Policies { get; } = [];

    /// <inheritdoc/>
    public IEnumerable<string> TypeNames => inner.TypeNames;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, KnownKind> Kinds => inner.Kinds;

    /// <inheritdoc/>
    public Value? Invoke(Call call)
    {
        var before = call.Path.Policies.Count;
        var result = inner.Invoke(call);
        var name = call.Name switch
        {
            "AddPolicy" => call.Text(0) ?? PolicyNames.Unknown,
            "AddDefaultPolicy" => PolicyNames.Default,
            "UseCors" => PolicyNames.OfApplication,
            _ => null,
        };
        if (name is not null)
        {
            Policies[name] = call.Arguments[^1] switch
            {
                _ when name == PolicyNames.Unknown => null,
                PolicyDraft policy => policy,
                Function when call.Path.Policies.Count > before => call.Path.Policies[before].Policy,
                _ => null,
            };
        }

        return result;
    }

    /// <inheritdoc/>
    public Value? Read(Machine machine, ISymbol member, Value? receiver) => inner.Read(machine, member, receiver);

    /// <inheritdoc/>
    public bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax) =>
        inner.Write(machine, frame, property, receiver, value, valueSyntax);
}
