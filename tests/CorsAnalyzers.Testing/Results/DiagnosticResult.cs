using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>An expected diagnostic; whatever is not said is not compared.</summary>
public readonly struct DiagnosticResult
{
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> spans;

    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
        MessageFormat = descriptor.MessageFormat;
    }

    public string Id { get; }

    public DiagnosticSeverity Severity { get; private init; }

    public DiagnosticOptions Options { get; private init; }

    /// <summary>The first is the diagnostic's own location, the others its additional ones.</summary>
    public ImmutableArray<DiagnosticLocation> Spans
    {
        get => spans.IsDefault ? [] : spans;
        private init => spans = value;
    }

    public bool HasLocation => !Spans.IsEmpty;

    public LocalizableString? MessageFormat { get; private init; }

    public object?[]? MessageArguments { get; private init; }

    public bool? IsSuppressed { get; private init; }

    /// <summary>Null if the message is not compared.</summary>
    public string? Message
    {
        get
        {
            if (MessageIsIgnored || ExplicitMessage is not null || MessageFormat is null)
                return MessageIsIgnored ? null : ExplicitMessage;

            return MessageFormatting.Format(MessageFormat, MessageArguments ?? []);
        }
    }

    private string? ExplicitMessage { get; init; }

    private bool MessageIsIgnored { get; init; }

    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    /// <summary>Null leaves the message uncompared.</summary>
    public DiagnosticResult WithMessage(string? message) => this with { ExplicitMessage = message, MessageIsIgnored = message is null };

    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => this with { IsSuppressed = isSuppressed };

    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    public DiagnosticResult WithLocation(int line, int column) => WithLocation(string.Empty, line, column);

    public DiagnosticResult WithLocation(LinePosition location) => WithLocation(string.Empty, location);

    public DiagnosticResult WithLocation(string path, int line, int column)
        => WithLocation(path, new LinePosition(line - 1, column - 1));

    public DiagnosticResult WithLocation(string path, LinePosition location)
        => WithLocation(path, location, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options)
        => WithSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var key = new LinePosition(0, markupKey);
        return WithSpan(new FileLinePositionSpan(string.Empty, key, key), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(string.Empty, startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
    {
        var start = new LinePosition(startLine - 1, startColumn - 1);
        var end = new LinePosition(endLine - 1, endColumn - 1);
        return WithSpan(new FileLinePositionSpan(path, start, end));
    }

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options)
        => this with { Spans = Spans.Add(new DiagnosticLocation(span, options)) };

    /// <summary>Fills in the path where none was given.</summary>
    public DiagnosticResult WithDefaultPath(string path)
        => MapSpans(location => location.Span.Path.Length == 0 && !IsMarkupKey(location)
            ? new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options)
            : location);

    public DiagnosticResult WithLineOffset(int offset)
        => MapSpans(location =>
        {
            var start = Shift(location.Span.StartLinePosition, offset);
            var end = Shift(location.Span.EndLinePosition, offset);
            return new DiagnosticLocation(new FileLinePositionSpan(location.Span.Path, start, end), location.Options);
        });

    public override string ToString()
    {
        var location = string.Empty;
        if (HasLocation)
        {
            var span = Spans[0].Span;
            var path = span.Path.Length == 0 ? "?" : span.Path;
            var end = Spans[0].Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
                ? string.Empty
                : "," + Position(span.EndLinePosition);
            location = $"{path}({Position(span.StartLinePosition)}{end}): ";
        }

        var message = Message is { } text ? ": " + text : string.Empty;
        return $"{location}{Severity.ToString().ToLowerInvariant()} {Id}{message}";
    }

    /// <summary>Puts the spans that the markup numbers in the place of their numbers.</summary>
    internal DiagnosticResult WithMarkupLocations(IReadOnlyDictionary<string, FileLinePositionSpan> numbered)
        => MapSpans(location =>
        {
            if (!IsMarkupKey(location))
                return location;

            var key = "#" + location.Span.StartLinePosition.Character.ToString(CultureInfo.InvariantCulture);
            if (!numbered.TryGetValue(key, out var span))
                throw new InvalidOperationException($"The markup location '{key}' was not found in the input.");

            return new DiagnosticLocation(span, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey);
        });

    private static bool IsMarkupKey(DiagnosticLocation location)
        => location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey);

    private static LinePosition Shift(LinePosition position, int lines) => new(position.Line + lines, position.Character);

    private static string Position(LinePosition position) => $"{position.Line + 1},{position.Character + 1}";

    private DiagnosticResult MapSpans(Func<DiagnosticLocation, DiagnosticLocation> map)
        => HasLocation ? this with { Spans = [.. Spans.Select(map)] } : this;
}
