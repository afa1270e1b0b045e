using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CorsAnalyzers.Attacks;

namespace CorsAnalyzers.Core.Tests.Attacks;

/// <summary>A check of an origin as applications write it; its literals are read from its own source.</summary>
public sealed partial class OriginCheck
{
    private readonly Func<string, bool> _admits;

    private OriginCheck(AttackKind kind, Func<string, bool> admits, string source)
    {
        _admits = admits;
        Kind = kind;
        Source = source;
        var texts = StringLiteral().Matches(source).Select(static match => (
            Text: match.Groups["verbatim"].Success ? match.Groups["verbatim"].Value : Regex.Unescape(match.Groups["plain"].Value),
            IsPattern: match.Groups["pattern"].Success)).ToList();
        Literals = texts.Where(static text => !text.IsPattern).Select(static text => text.Text).ToList();
        Patterns = texts.Where(static text => text.IsPattern).Select(static text => text.Text).ToList();
    }

    public AttackKind Kind { get; }

    public string Source { get; }

    public IReadOnlyList<string> Literals { get; }

    public IReadOnlyList<string> Patterns { get; }

    /// <summary>The attacks made where the caller knows which literals are patterns, and where not.</summary>
    public IEnumerable<ImmutableArray<AttackOrigin>> Attacks =>
        [AttackOrigins.LookAlikes(Literals, Patterns), AttackOrigins.LookAlikes(Literals.Concat(Patterns))];

    public static OriginCheck Of(
        AttackKind kind,
        Func<string, bool> admits,
        [CallerArgumentExpression(nameof(admits))] string source = "") => new(kind, admits, source);

    /// <summary>Whether the check admits the origin; where it throws, the server answers with an error.</summary>
    public bool Admits(AttackOrigin attack) => Admits(attack.Origin);

    /// <inheritdoc cref="Admits(AttackOrigin)"/>
    public bool Admits(string origin)
    {
        try
        {
            return _admits(origin);
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    public override string ToString() => Source;

    [GeneratedRegex("""(?<pattern>Regex(\.IsMatch)?\((o, )?)?(@"(?<verbatim>[^"]*)"|(?<![@\w])"(?<plain>([^"\\]|\\.)*)")""")]
    private static partial Regex StringLiteral();
}
