using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Programs;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>Handlers about which the simulation was once wrong, as runs of thousands found and shrank them, and some that are like them.</summary>
public sealed class FoundHandlersTests
{
    /// <summary>An expression that comes to <c>Vary</c> in a way which the simulation does not follow.</summary>
    private const string UnknownName = "new string(Enumerable.Reverse(\"yraV\").ToArray())";

    private static readonly string[] Found =
    [
        """
        context.Response.Headers["Vary"] = "Origin";
        string origin1 = context.Request.Headers.Origin;
        context.Response.Headers["Access-Control-Allow-Origin"] = origin1;
        context.Response.Headers.Add("--Vary"[2..], "Origin");
        """,
        """
        var origin1 = ((string)context.Request.Headers.Origin);
        if (origin1 != null && origin1 == "https://a.example")
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = origin1;
        }
        if (origin1.All(char.IsLetterOrDigit))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin1;
        }
        """,
        """
        string origin1 = context.Request.Headers.Origin;
        if (origin1.Equals("null"))
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = origin1;
            context.Response.Headers.AccessControlAllowCredentials = "true";
        }
        HeaderDictionaryExtensions.Append(context.Response.Headers, "--Access-Control-Allow-Credentials"[2..], "1");
        """,
        """
        var origin1 = context.Request.Headers.Origin.ToString();
        context.Response.Headers.AccessControlAllowOrigin = origin1;
        context.Response.Headers.Append("Access-Control-Allow-Origin", origin1);
        context.Response.Headers.AppendCommaSeparatedValues("Access-Control-Allow-Origin", origin1);
        """,
    ];

    private static readonly string[] OfUnknownNames =
    [
        $"""
        context.Response.Headers.Vary = "Origin";
        context.Response.Headers.Add({UnknownName}, "Accept");
        """,
        $"""
        context.Response.Headers.Vary = "Origin";
        context.Response.Headers.Append({UnknownName}, "Accept");
        """,
        $"""
        context.Response.Headers.Vary = "Origin";
        context.Response.Headers[{UnknownName}] = "Accept";
        """,
        $"""
        context.Response.Headers.Vary = "Origin";
        context.Response.Headers.AppendCommaSeparatedValues({UnknownName}, "Accept");
        """,
        $"""
        context.Response.Headers.Vary = "Origin";
        context.Response.Headers.Remove({UnknownName});
        """,
        $$"""
        context.Response.Headers.Vary = "Origin";
        if (context.Response.Headers.TryAdd({{UnknownName}}, "Accept"))
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
        }
        """,
        $$"""
        context.Response.Headers.Vary = "Origin";
        try
        {
            context.Response.Headers.Add({{UnknownName}}, "Accept");
        }
        catch (ArgumentException)
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
        }
        """,
    ];

    private static readonly string[] OfPositions =
    [
        """
        var name = "--Access-Control-Allow-Origin--";
        context.Response.Headers[name[2..^2]] = "https://a.example"[..^8] + "https://a.example"[^8..] + "x"[^1];
        """,
        """
        var origin = context.Request.Headers.Origin.ToString();
        if (origin[8..] == "a.example" || origin[^1] == 't')
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
        }
        """,
        """
        var parts = "GET,PUT,https://a.example".Split(',');
        parts[^2] = "POST";
        context.Response.Headers.AccessControlAllowOrigin = parts[^1];
        context.Response.Headers.AccessControlAllowMethods = string.Join(",", parts[..2]);
        """,
        """
        var list = new List<string> { "https://a.example", "https://b.example" };
        list[^1] = "https://c.example";
        Index start = 0;
        var range = start..^0;
        context.Response.Headers.AccessControlAllowOrigin = list[^1];
        context.Response.Headers.AccessControlAllowHeaders = string.Join(",", list.ToArray()[range]);
        """,
        """
        var origin = (string)context.Request.Headers.Origin;
        if (origin.Count(c => c == '.') == 1 && origin.Any(char.IsAsciiDigit) == false && !origin.All(c => c is 'x'))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
        }
        """,
    ];

    private static readonly string[] OfThingsThatAreSo =
    [
        """
        if (!context.Response.HasStarted)
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
        }
        """,
        """
        using (var stream = new System.IO.MemoryStream())
        {
            context.Response.Headers.AccessControlAllowOrigin = stream is null ? "null" : "*";
        }
        """,
        """
        var names = new[] { "b", "A", "c" };
        context.Response.Headers.AccessControlAllowHeaders = string.Join(",", Enumerable.Reverse(names).ToArray());
        context.Response.Headers.AccessControlExposeHeaders = string.Join(",", names.OrderBy(name => name, StringComparer.Ordinal));
        context.Response.Headers.AccessControlAllowMethods = string.Join(",", names.OrderByDescending(name => name, StringComparer.OrdinalIgnoreCase));
        """,
    ];

    private static readonly string[] OfStartedResponses =
    [
        """
        context.Response.StartAsync().Wait();
        context.Response.Headers.AccessControlAllowOrigin = context.Response.HasStarted ? "https://a.example" : "https://b.example";
        """,
        """
        context.Response.Body.WriteByte(1);
        context.Response.Headers.AccessControlAllowOrigin = context.Response.HasStarted ? "https://a.example" : "https://b.example";
        """,
    ];

    [Fact]
    public void TheSimulationAnswersAsTheHandlersDo() => Verify(Found);

    [Fact]
    public void AHeaderWithoutAKnownNameMayBeEachThatIsThere() => Verify(OfUnknownNames);

    [Fact]
    public void PositionsAndRangesAreComputed() => VerifyKnown(OfPositions);

    [Fact]
    public void WhatIsSoIsNoChoice() => VerifyKnown(OfThingsThatAreSo);

    [Fact]
    public void AResponseMayHaveStartedOnceOthersHaveHadIt()
    {
        var tally = Verify(OfStartedResponses);
        Assert.Equal(0, tally.Known["admission"]);
    }

    private static void VerifyKnown(IEnumerable<string> bodies)
    {
        var tally = Verify(bodies);
        Assert.All(tally.Known, static fact => Assert.True(fact.Value == 1, $"{fact.Key}: {fact.Value:P1} is known."));
    }

    private static Tally Verify(IEnumerable<string> bodies)
    {
        var (tally, disagreements) = TruthRun.Compare([.. bodies.Select(static body => GeneratedProgram.Handler(body.Split('\n')))], ProgramKind.Handler);
        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements));
        return tally;
    }
}
