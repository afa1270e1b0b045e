using System.Text.RegularExpressions;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;

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
                return IsMatch(regex, input, call);
            case "IsMatch" when call.Method.IsStatic && call.Text(0) is { } input && call.Text(1) is { } pattern && New(pattern, call.Argument(2)) is { } adHoc:
                call.Path.Check?.NotePattern(pattern);
                return IsMatch(adHoc, input, call);
            case "Escape" when call.Text(0) is { } text:
                return new Constant(Regex.Escape(text), StringVocabulary.OfOrigin(call));
            default:
                return null;
        }
    }

    private static Regex? New(string pattern, Value options)
    {
        try
        {
            // RegexOptions.Compiled would cost more than it saves, and other options may be newer than the host.
            var known = options is Constant { Content: int number } ? (RegexOptions)number & ~RegexOptions.Compiled : RegexOptions.None;
            return new Regex(pattern, known, Bounds.RegexTimeout);
        }
        catch (ArgumentException)
        {
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
