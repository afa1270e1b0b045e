using CorsAnalyzers.Tests.Truth.Generation;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>How often things happened.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Fact, (long Known, long Unknown)> facts = [];
    private readonly Dictionary<string, long> causes = [];
    private readonly Dictionary<string, long> used = [];

    /// <summary>Programs that were compared.</summary>
    public int Programs { get; set; }

    /// <summary>Paths through them.</summary>
    public int Paths { get; set; }

    /// <summary>Paths on which the program or server throws.</summary>
    public int Throwing { get; set; }

    /// <summary>Questions from an origin that the real middleware admits.</summary>
    public long Admitted { get; set; }

    /// <summary>How often each production and each member of the API was used.</summary>
    public IReadOnlyDictionary<string, long> Used => used;

    /// <summary>The share of each fact that the model knew.</summary>
    public IReadOnlyDictionary<string, double> Known => facts.ToDictionary(
        static pair => pair.Key.Name, static pair => (double)pair.Value.Known / (pair.Value.Known + pair.Value.Unknown));

    /// <summary>Counts what a program uses; what it could have used, too, so that a production that never is stands there with zero.</summary>
    public void Use(GeneratedProgram program)
    {
        foreach (var what in program.Offered)
            used.TryAdd(what, 0);
        foreach (var what in program.Used)
            used[what] = used.GetValueOrDefault(what) + 1;
    }

    public void Count(Fact fact, bool isKnown, string? cause)
    {
        var (known, unknown) = facts.GetValueOrDefault(fact);
        facts[fact] = isKnown ? (known + 1, unknown) : (known, unknown + 1);
        if (!isKnown)
            causes[cause ?? fact.Name] = causes.GetValueOrDefault(cause ?? fact.Name) + 1;
    }

    public void Add(Tally other)
    {
        (Programs, Paths, Throwing, Admitted) = (Programs + other.Programs, Paths + other.Paths, Throwing + other.Throwing, Admitted + other.Admitted);
        foreach (var (what, count) in other.used)
            used[what] = used.GetValueOrDefault(what) + count;
        foreach (var (cause, count) in other.causes)
            causes[cause] = causes.GetValueOrDefault(cause) + count;
        foreach (var (fact, (known, unknown)) in other.facts)
            facts[fact] = facts.GetValueOrDefault(fact) is var sum ? (sum.Known + known, sum.Unknown + unknown) : default;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var unknown = causes.Values.Sum();
        return string.Join("\n", [
            $"{Programs} programs, {Paths} paths, {Throwing} of them throw, {Admitted} questions from admitted origins",
            "",
            "fact: known / unknown",
            .. facts.Select(static pair => (pair.Key.Name, pair.Value.Known, pair.Value.Unknown))
                .Select(static fact => $"  {fact.Name}: {fact.Known} / {fact.Unknown} ({100.0 * fact.Known / (fact.Known + fact.Unknown):F2}% known)"),
            "",
            "unknown by cause",
            .. causes.OrderByDescending(static pair => pair.Value).Select(pair => $"  {pair.Key}: {pair.Value} ({100.0 * pair.Value / unknown:F1}%)"),
            "",
            "productions and members of the API",
            .. used.GroupBy(static pair => RuleOf(pair.Key)).OrderBy(static rule => rule.Key, StringComparer.Ordinal).Select(static rule =>
                $"  {rule.Key}: " + string.Join(", ", rule.OrderByDescending(static pair => pair.Value).Select(static pair => $"{NameOf(pair.Key)} {pair.Value}"))),
        ]);
    }

    private static string RuleOf(string production) => production.IndexOf(": ", StringComparison.Ordinal) is var end and >= 0 ? production[..end] : "API";

    private static string NameOf(string production) => production[(production.IndexOf(": ", StringComparison.Ordinal) is var end and >= 0 ? end + 2 : 0)..];
}
