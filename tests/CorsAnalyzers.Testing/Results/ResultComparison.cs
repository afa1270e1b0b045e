using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Says in what a diagnostic differs from what is expected.</summary>
internal static class ResultComparison
{
    public static bool Matches(DiagnosticResult expected, Diagnostic actual) => !Differences(expected, actual).Any();

    /// <summary>How far the two are apart: a wrong place counts more than a wrong text.</summary>
    public static int Distance(DiagnosticResult expected, Diagnostic actual)
        => (LocationDifferences(expected, actual).Any() ? 4 : 0)
            + (expected.Id == actual.Id ? 0 : 2)
            + (SeverityAndMessageDifferences(expected, actual).Any() ? 1 : 0);

    public static IEnumerable<string> Differences(DiagnosticResult expected, Diagnostic actual)
    {
        foreach (var difference in LocationDifferences(expected, actual))
            yield return difference;

        if (expected.Id != actual.Id)
            yield return $"Expected diagnostic id to be \"{expected.Id}\" was \"{actual.Id}\"";

        foreach (var difference in SeverityAndMessageDifferences(expected, actual))
            yield return difference;
    }

    private static IEnumerable<string> SeverityAndMessageDifferences(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
            yield return $"Expected diagnostic severity to be \"{expected.Severity}\" was \"{actual.Severity}\"";

        var message = actual.GetMessage();
        if (expected.Message is { } expectedMessage)
        {
            if (expectedMessage != message)
                yield return $"Expected diagnostic message to be \"{expectedMessage}\" was \"{message}\"";
        }
        else if (expected.MessageArguments is { Length: > 0 } arguments
            && MessageFormatting.Format(actual.Descriptor.MessageFormat, arguments) != message)
        {
            yield return "Expected diagnostic message arguments to match";
        }

        if (expected.IsSuppressed is { } suppressed && suppressed != actual.IsSuppressed)
            yield return "Expected diagnostic suppression state to match";
    }

    private static IEnumerable<string> LocationDifferences(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.HasLocation)
            return actual.Location == Location.None ? [] : ["Expected a project diagnostic with no location:"];

        var own = LocationDifferences(expected.Spans[0], actual.Location.GetLineSpan());
        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
            return own;

        if (expected.Spans.Length - 1 != actual.AdditionalLocations.Count)
        {
            return own.Append(
                $"Expected {expected.Spans.Length - 1} additional locations but got {actual.AdditionalLocations.Count} for Diagnostic:");
        }

        return own.Concat(expected.Spans.Skip(1).Zip(actual.AdditionalLocations)
            .SelectMany(pair => LocationDifferences(pair.First, pair.Second.GetLineSpan())));
    }

    private static IEnumerable<string> LocationDifferences(DiagnosticLocation expected, FileLinePositionSpan actual)
    {
        if (expected.Span.Path != actual.Path)
            yield return $"Expected diagnostic to be in file \"{expected.Span.Path}\" was actually in file \"{actual.Path}\"";

        foreach (var difference in PositionDifferences("start", expected.Span.StartLinePosition, actual.StartLinePosition))
            yield return difference;

        if (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength))
            yield break;

        foreach (var difference in PositionDifferences("end", expected.Span.EndLinePosition, actual.EndLinePosition))
            yield return difference;
    }

    private static IEnumerable<string> PositionDifferences(string edge, LinePosition expected, LinePosition actual)
    {
        var message = $"Expected diagnostic to {edge}";
        if (expected.Line != actual.Line)
            yield return $"{message} on line \"{expected.Line + 1}\" was actually on line \"{actual.Line + 1}\"";
        else if (expected.Character != actual.Character)
            yield return $"{message} at column \"{expected.Character + 1}\" was actually at column \"{actual.Character + 1}\"";
    }
}
