using System.Globalization;
using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Programs;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>What becomes of a header that is written twice, for each two ways to write it and every kind of values: the simulation against ASP.NET Core.</summary>
public sealed class HeaderValueTests
{
    private static readonly string[] Names = [.. Fact.OfHandlers.Select(static fact => fact.Header).OfType<string>()];

    private static readonly string[] Values =
    [
        "(string)null", "\"\"", "\"a\"", "\"a,b\"", "new[] { \"\", \"\" }", "new[] { \"a\", \"\" }", "new string[] { null }", "new string[] { null, null }", "new string[] { null, \"a\" }",
        "new string[0]",
    ];

    private static readonly string[] Ways =
    [
        "context.Response.Headers[\"{0}\"] = {1};",
        "context.Response.Headers.Append(\"{0}\", {1});",
        "context.Response.Headers.TryAdd(\"{0}\", {1});",
        "context.Response.Headers.AppendCommaSeparatedValues(\"{0}\", {1});",
        "context.Response.Headers.SetCommaSeparatedValues(\"{0}\", {1});",
    ];

    [Fact]
    public void WrittenTwice()
    {
        var writes = Ways.SelectMany(static way => Values.Select(value => (Way: way, Value: value))).ToList();
        var pairs = writes.SelectMany(first => writes.Select(second => new[] { first, second }));

        // Each of a handler's headers is another question.
        var handlers = pairs.Chunk(Names.Length).Select(static some =>
            GeneratedProgram.Handler(some.Zip(Names).SelectMany(static pair => pair.First.Select(write => string.Format(CultureInfo.InvariantCulture, write.Way, pair.Second, write.Value)))));
        var (tally, disagreements) = TruthRun.Compare([.. handlers], ProgramKind.Handler);
        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements));
        Assert.All(tally.Known, static fact => Assert.True(fact.Value == 1, $"{fact.Key}: {fact.Value:P1} is known."));
    }
}
