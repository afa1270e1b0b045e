using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Writes diagnostics as the code that would expect them.</summary>
internal sealed class ResultFormatter(ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath)
{
    public string Format(IEnumerable<Diagnostic> diagnostics) => Join(diagnostics.Select(Format));

    public string Format(IEnumerable<DiagnosticResult> results) => Join(results.Select(Format));

    private static string Join(IEnumerable<string> texts)
    {
        var joined = string.Concat(texts);
        return joined.Length == 0 ? "    NONE." : joined;
    }

    private static void AppendArguments(StringBuilder code, IReadOnlyCollection<string?> arguments)
    {
        if (arguments.Count > 0)
            code.Append($".WithArguments({string.Join(", ", arguments.Select(argument => $"\"{argument}\""))})");
    }

    private string Format(Diagnostic diagnostic)
    {
        var code = new StringBuilder($"// {diagnostic}{Environment.NewLine}");
        AppendCreation(code, diagnostic.Id, diagnostic.Severity, diagnostic.Location.IsInSource);
        if (diagnostic.Location != Location.None)
        {
            foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
                AppendSpan(code, location.GetLineSpan(), DiagnosticLocationOptions.None);
        }

        AppendArguments(code, MessageFormatting.ReadArguments(diagnostic));
        if (diagnostic.IsSuppressed)
            code.Append(".WithIsSuppressed(true)");

        return code.AppendLine(",").ToString();
    }

    private string Format(DiagnosticResult result)
    {
        var code = new StringBuilder($"// {result}{Environment.NewLine}");
        AppendCreation(code, result.Id, result.Severity, result.HasLocation);
        foreach (var location in result.Spans)
            AppendSpan(code, location.Span, location.Options);

        AppendArguments(code, [.. (result.MessageArguments ?? []).Select(argument => argument?.ToString())]);
        if (result.IsSuppressed is { } suppressed)
            code.Append(suppressed ? ".WithIsSuppressed(true)" : ".WithIsSuppressed(false)");

        return code.AppendLine(",").ToString();
    }

    private void AppendCreation(StringBuilder code, string id, DiagnosticSeverity severity, bool inSource)
    {
        var analyzer = analyzers.FirstOrDefault(candidate => candidate.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));
        if (analyzer is not null)
        {
            var rule = inSource && analyzer.SupportedDiagnostics.Length == 1 ? string.Empty : $"{analyzer.GetType().Name}.{id}";
            code.Append(inSource ? $"VerifyCS.Diagnostic({rule})" : $"new DiagnosticResult({rule})");
            return;
        }

        code.Append(severity switch
        {
            DiagnosticSeverity.Error => $"DiagnosticResult.CompilerError(\"{id}\")",
            DiagnosticSeverity.Warning => $"DiagnosticResult.CompilerWarning(\"{id}\")",
            _ => $"new DiagnosticResult(\"{id}\", DiagnosticSeverity.{severity})",
        });
    }

    private void AppendSpan(StringBuilder code, FileLinePositionSpan span, DiagnosticLocationOptions options)
    {
        var path = span.Path == defaultPath ? string.Empty : $"\"{span.Path}\", ";
        var start = span.StartLinePosition;
        var end = span.EndLinePosition;
        code.Append(options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $".WithLocation({path}{start.Line + 1}, {start.Character + 1})"
            : $".WithSpan({path}{start.Line + 1}, {start.Character + 1}, {end.Line + 1}, {end.Character + 1})");
    }
}
