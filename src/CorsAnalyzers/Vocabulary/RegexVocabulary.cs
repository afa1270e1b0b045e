using System.Text.RegularExpressions;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><see cref="Regex"/>, computed with the real one, within a time limit.</summary>
internal sealed class RegexVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["System.Text.RegularExpressions.Regex"];

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        switch (call.Name)
        {
            case ".ctor" when call.Text(0) is { } pattern:
                return New(pattern, call.Argument(1)) is { } made ? new Constant(made) : null;
            case "IsMatch" when call.Receiver is Constant { Content: Regex regex } && call.Arguments.Count == 1 && call.Text(0) is { } input:
                call.Path.AskedFor?.NotePattern(regex.ToString());
                return IsMatch(regex, input, call);
            case "IsMatch" when call.Method.IsStatic && call.Text(0) is { } input && call.Text(1) is { } pattern && New(pattern, call.Argument(2)) is { } adHoc:
                call.Path.AskedFor?.NotePattern(pattern);
                return IsMatch(adHoc, input, call);
            case "IsMatch" or "Match" or "Matches" or "Replace" or "Split" when call.Argument(0) is Constant { Content: null }:
                throw new SimulatedException(new ArgumentNullException());
            case "Escape" when call.Text(0) is { } text:
                return new Constant(Regex.Escape(text), StringVocabulary.OfOrigin(call));
            default:
                return null;
        }
    }

    /// <summary>The expression that a source generator makes for a method or property that asks for it; null where none is asked for.</summary>
    public static Value? TryGenerated(ISymbol member, ITypeSymbol type)
    {
        if (type.Name != nameof(Regex))
        {
            return null;
        }

        var wish = member.GetAttributes().FirstOrDefault(static attribute =>
            attribute.AttributeClass is { Name: "GeneratedRegexAttribute", ContainingNamespace: { Name: "RegularExpressions", ContainingNamespace.Name: "Text" } });
        return wish is { ConstructorArguments: { Length: > 0 } arguments } && arguments[0].Value is string pattern
            && New(pattern, new Constant(arguments.Skip(1).Select(static argument => argument.Value).OfType<int>().FirstOrDefault())) is { } made
            ? new Constant(made)
            : null;
    }

    private static Regex? New(string pattern, Value options)
    {
        try
        {
            // RegexOptions.Compiled would cost more than it saves, and other options may be newer than the host.
            var known = options is Constant { Content: int number } ? (RegexOptions)number & ~RegexOptions.Compiled : RegexOptions.None;
            return new Regex(pattern, known, Bounds.RegexTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // No expression, or one that the options do not go with: RegexOptions.NonBacktracking knows no references back.
            return null;
        }
    }

    private static Value IsMatch(Regex regex, string input, Call call)
    {
        try
        {
            return Constant.Of(regex.IsMatch(input), StringVocabulary.OfOrigin(call));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new BoundReachedException(isOutOfTime: true);
        }
    }
}
