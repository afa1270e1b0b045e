using CorsAnalyzers.Attacks;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Tests.Truth.Programs.Handlers;

/// <summary>A handler that is asked whatever its findings speak of; what each choice of the switches makes it is one process.</summary>
/// <param name="handler">The handler.</param>
/// <param name="texts">The texts of its code.</param>
/// <param name="named">The origins by which the simulation asks: the code may put one together.</param>
internal sealed class AskedHandler(RealHandler handler, IReadOnlyCollection<string> texts, IEnumerable<string?> named)
{
    private const int LookAlikes = 24;

    private static readonly (bool, bool)[] Processes = [(true, true), (true, false), (false, true), (false, false)];

    private readonly Dictionary<(string? Origin, bool Preflight, (bool, bool) Process), RealAnswer> answers = [];

    /// <summary>A stranger, nobody, and those whom the code names.</summary>
    public IReadOnlyList<string?> Named { get; } =
        [.. new[] { AttackOrigins.Stranger(texts), null }.Concat(AttackOrigins.TrustedProbes(texts)).Concat(AttackOrigins.HostProbes(texts)).Concat(named).Distinct()];

    /// <summary>The same, and attackers.</summary>
    public IEnumerable<string?> Origins => Named.Concat(AttackOrigins.LookAlikes(texts).Take(LookAlikes).Select(static attack => attack.Origin));

    /// <summary>The attackers, each with how he comes by his origin.</summary>
    public IEnumerable<(string Origin, AttackKind Kind)> Attackers => AttackOrigins.LookAlikes(texts)
        .Where(static attack => attack.IsHostile)
        .Take(LookAlikes)
        .Select(static attack => (attack.Origin, attack.Kind))
        .Prepend((AttackOrigins.Stranger(texts), AttackKind.Stranger));

    /// <summary>Every answer that the handler gives to requests and preflights from those who may ask, and from further ones.</summary>
    public IEnumerable<RealAnswer> All(IEnumerable<string> further) =>
        Origins.Concat(further).SelectMany(origin => Ask(origin).Concat(Ask(origin, preflight: true)));

    /// <summary>The answers to a request, one a process.</summary>
    public IReadOnlyList<RealAnswer> Ask(string? origin, bool preflight = false) => [.. Processes.Select(process =>
    {
        if (!answers.TryGetValue((origin, preflight, process), out var answer))
            answers[(origin, preflight, process)] = answer = handler.Ask(Question.Of(origin)[preflight ? 1 : 0], process.Item1, process.Item2);
        return answer;
    })];

    /// <summary>Whether a script on the origin may read the answer of some process.</summary>
    public bool Admits(string origin, CredentialsMode credentials) => Ask(origin).Any(answer =>
        !answer.Threw && CorsCheck.Evaluate(CorsRequest.Get(origin, credentials), ResponseOf(answer)) == CorsCheckResult.Allowed);

    private static CorsResponse ResponseOf(RealAnswer answer) => new(200, answer.Headers.Select(static header => new HeaderField(header.Key, header.Value)));
}
