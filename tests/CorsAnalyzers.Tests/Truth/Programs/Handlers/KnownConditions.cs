using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Vocabulary;

namespace CorsAnalyzers.Tests.Truth.Programs.Handlers;

/// <summary>What becomes of the conditions that the simulation leaves open: some of them, the test knows.</summary>
internal static class KnownConditions
{
    /// <summary>Whether the condition is about a switch of the caller's.</summary>
    public static bool IsOfSwitch(string key) => Scope.Switches.Any(name => IsOfSwitch(key, name));

    /// <summary>The value of a condition; null where it is not known here.</summary>
    public static bool? Truth(string key, bool first, bool second, Question question) =>
        IsOfSwitch(key, Scope.Switches[0]) ? first == !key.EndsWith(" == False)", StringComparison.Ordinal)
        : IsOfSwitch(key, Scope.Switches[1]) ? second == !key.EndsWith(" == False)", StringComparison.Ordinal)
        : IsOf(key, HttpVocabulary.RequestMethod) && !question.Preflight ? key.Contains($"\"{question.Request.Method}\"", StringComparison.OrdinalIgnoreCase)
        : null;

    private static bool IsOf(string key, string subject) => key == subject || key.StartsWith($"({subject} == ", StringComparison.Ordinal);

    private static bool IsOfSwitch(string key, string name) => IsOf(key, "parameter:" + name) || IsOf(key, "variable:" + name);
}
