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

    /// <summary>Of a request and the headers of its response.</summary>
    private static readonly string[] FoundOfHeaders =
    [
        """
        var origin1 = request.Headers.Origin.ToString();
        headers.Vary = "Origin";
        if (!headers.ContainsKey("Access-Control-Allow-Origin"))
        {
            headers["Access-Control-Allow-Origin"] = origin1;
        }
        if (headers.AccessControlAllowOrigin.Count == 0)
        {
            headers["X-Frame-Options"] = "x";
        }
        """,
        """
        var origin1 = request.Headers.Origin.ToString();
        if (!headers.ContainsKey("Access-Control-Allow-Origin"))
        {
            headers["Access-Control-Allow-Origin"] = origin1;
            headers["Vary"] = "Origin";
            if (!headers.ContainsKey("Access-Control-Allow-Origin"))
            {
                headers.Remove("Vary");
            }
        }
        """,
        """
        if (request.Headers.Origin == "")
        {
            headers["Access-Control-Allow-Origin"] = "*";
        }
        else
        {
            if (!headers.ContainsKey("Access-Control-Allow-Origin"))
            {
                headers["Access-Control-Allow-Origin"] = "*";
                headers["Access-Control-Allow-Credentials"] = "true";
            }
            if (headers.AccessControlAllowOrigin.Count == 0)
            {
                headers.Vary = "Origin";
            }
        }
        """,
        """
        if (first)
        {
            if (!headers.ContainsKey("Access-Control-Allow-Origin"))
            {
                headers["Vary"] = "Origin";
            }
        }
        if (headers.AccessControlAllowOrigin.Count == 0)
        {
            headers["Access-Control-Max-Age"] = "0";
        }
        """,
        """
        headers["Access-Control-Allow-Origin"] = request.Headers.Origin.ToString();
        if (request.Headers.Origin == "https://a.example")
        {
            if (!headers.Vary.Contains("Origin"))
            {
                headers.Append("Vary", "Origin");
            }
        }
        if (!headers.Vary.Contains("Origin"))
        {
            headers.Append("Vary", "Origin");
        }
        """,
    ];

    private static readonly string[] OfNullKeys =
    [
        """
        string origin = context.Request.Headers.Origin;
        context.Response.Headers.AccessControlAllowOrigin = new Dictionary<string, string> { ["https://a.example"] = "*" }.GetValueOrDefault(origin, "*");
        """,
        .. new[]
        {
            "known.ContainsKey(origin)", "((IReadOnlyDictionary<string, bool>)known).ContainsKey(origin)", "((IDictionary<string, bool>)known).TryGetValue(origin, out _)",
            "known[origin]", "known.TryAdd(origin, true)", "known.Remove(origin)", "known.GetValueOrDefault(origin)", "(known[origin] = true)",
            "new SortedDictionary<string, bool> { [\"https://b.example\"] = true }.ContainsKey(origin)", "new[] { origin }.ToDictionary(one => one).Count == 0",
            "new Dictionary<string, bool> { [origin] = true }.Count == 0", "new Dictionary<string, bool> { { origin, true } }.Count == 0",
            "new HashSet<string> { \"https://a.example\" }.Contains(origin)", "new List<string> { \"https://a.example\" }.Contains(origin)",
        }.Select(static condition => $$"""
            string origin = context.Request.Headers.Origin;
            context.Response.Headers.Vary = "Origin";
            var known = new Dictionary<string, bool> { ["https://a.example"] = true };
            try
            {
                context.Response.Headers.AccessControlAllowOrigin = {{condition}} ? origin : "https://b.example";
            }
            catch (ArgumentNullException)
            {
                context.Response.Headers.AccessControlAllowOrigin = "*";
            }
            catch (KeyNotFoundException)
            {
                context.Response.Headers.AccessControlAllowOrigin = "null";
            }
            """),
    ];

    private static readonly string[] OfNullNames =
    [
        .. from written in new[] { string.Empty, "context.Response.Headers[\"X-A\"] = \"a\";" }
           from call in new[]
           {
               "context.Response.Headers[name] = \"v\"", "context.Response.Headers[name] = (string)null", "context.Response.Headers.Append(name, \"v\")",
               "context.Response.Headers.Add(name, \"v\")", "context.Response.Headers.TryAdd(name, \"v\")", "context.Response.Headers.AppendCommaSeparatedValues(name, \"v\")",
               "context.Response.Headers.SetCommaSeparatedValues(name, \"v\")", "context.Response.Headers.Add(new KeyValuePair<string, StringValues>(name, \"v\"))",
               "_ = context.Response.Headers[name]", "context.Response.Headers.ContainsKey(name)", "context.Response.Headers.TryGetValue(name, out _)",
               "context.Response.Headers.GetCommaSeparatedValues(name)", "context.Response.Headers.Remove(name)", "_ = context.Request.Headers[name]",
               "context.Request.Headers.ContainsKey(name)",
           }
           select $$"""
           string name = null;
           {{written}}
           {{call}};
           context.Response.Headers.AccessControlAllowOrigin = "*";
           """,
    ];

    private static readonly string[] OfEmptyValues =
    [
        """
        string origin1 = context.Request.Headers.Origin;
        context.Response.Headers.AccessControlAllowOrigin = new[] { origin1 };
        if (context.Response.Headers.AccessControlAllowOrigin.Count == 0)
        {
            context.Response.Headers["Access-Control-Max-Age"] = "0";
        }
        """,
        """
        var origin1 = context.Request.Headers.Origin.ToString();
        context.Response.Headers["Access-Control-Allow-Origin"] = origin1;
        context.Response.Headers.Append("Access-Control-Allow-Origin", origin1);
        if (StringValues.IsNullOrEmpty(context.Response.Headers.AccessControlAllowOrigin))
        {
            context.Response.Headers["Vary"] = "Origin";
        }
        """,
        """
        var origin1 = context.Request.Headers.Origin.ToString();
        context.Response.Headers["Access-Control-Allow-Origin"] = new[] { "https://a.example" }.OrderBy(text => text, StringComparer.Ordinal).ToArray().FirstOrDefault(item5 => item5 == origin1);
        context.Response.Headers.Append("Access-Control-Allow-Origin", origin1);
        context.Response.Headers.Add(new KeyValuePair<string, StringValues>("Access-Control-Allow-Origin", origin1));
        """,
        .. from value in new[] { "new[] { (string)null }", "new string[] { null, null }", "new[] { \"\", \"\" }", "new[] { null, \"a\" }", "new[] { \"a\", \"b\" }", "(string)null", "\"\"", "\"a,b\"" }
           from test in new[]
           {
               "values.Count == 0", "StringValues.IsNullOrEmpty(values)", "string.IsNullOrEmpty(values)", "values == \"\"", "values == (string)null", "values == \"a,b\"",
               "(string)values == null", "values.ToString() == \"\"", "values.FirstOrDefault() == null", "context.Response.Headers.ContainsKey(\"Vary\")",
               "context.Response.Headers.GetCommaSeparatedValues(\"Vary\").Length == 0", "values.Equals(\"a,b\")", "string.Join(\"|\", values.ToArray()) == \"|\"",
           }
           select $$"""
           context.Response.Headers.Vary = {{value}};
           var values = context.Response.Headers.Vary;
           if ({{test}})
           {
               context.Response.Headers.AccessControlAllowOrigin = "*";
           }
           """,
    ];

    /// <summary>Where it is not known whether a header has a value, something empty is appended to it.</summary>
    private static readonly string[] OfEmptyValuesBesideUnknown =
    [
        $"""
        context.Response.Headers.Vary = {UnknownName} == "Vary" ? null : "Accept";
        context.Response.Headers.Append("Vary", "");
        context.Response.Headers.Add("Vary", "Origin");
        """,
        $"""
        context.Response.Headers.Vary = {UnknownName}.Length > 4 ? {UnknownName} : null;
        context.Response.Headers.Append("Vary", "");
        context.Response.Headers.Add("Vary", "Origin");
        """,
        $$"""
        context.Response.Headers.Vary = new[] { {{UnknownName}} }.FirstOrDefault(name => name == "Origin");
        context.Response.Headers.Append("Vary", "");
        context.Response.Headers.Add("Vary", "Origin");
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

    private static readonly string[] OfUnknownNamesReadBack =
    [
        .. from change in new[]
           {
               $"context.Response.Headers[{UnknownName}] = \"Origin\"", $"context.Response.Headers.Append({UnknownName}, \"Origin\")",
               $"context.Response.Headers.TryAdd({UnknownName}, \"Origin\")", $"context.Response.Headers.Add({UnknownName}, \"Origin\")",
               $"context.Response.Headers.Vary = {UnknownName}", $"context.Response.Headers.Vary = \"a\"; context.Response.Headers.Remove({UnknownName})",
               $"context.Response.Headers[{UnknownName}] = \"Origin\"; context.Response.Headers.Remove(\"Vary\")",
           }
           from test in new[]
           {
               "context.Response.Headers.ContainsKey(\"Vary\")", "context.Response.Headers.TryGetValue(\"Vary\", out _)", "context.Response.Headers.Vary.Count == 0",
               "context.Response.Headers.Vary.Contains(\"Origin\")", "StringValues.IsNullOrEmpty(context.Response.Headers.Vary)", "context.Response.Headers.Vary == \"Origin\"",
               "context.Response.Headers.ContainsKey(\"Vary\") && context.Response.Headers.Remove(\"Vary\") && context.Response.Headers.TryAdd(\"Vary\", \"a\")",
           }
           select $$"""
           {{change}};
           if ({{test}})
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
    public void TheHeadersOfAResponseAreReadBack() => Verify(FoundOfHeaders, "HttpRequest request, IHeaderDictionary headers");

    [Fact]
    public void NullIsNoKey() => VerifyKnown(OfNullKeys);

    [Fact]
    public void NullIsNoName() => Verify(OfNullNames);

    [Fact]
    public void EmptyValuesAreReadBack() => Verify(OfEmptyValues);

    [Fact]
    public void SomethingEmptyIsAppendedToWhatMayBeNone() => Verify(OfEmptyValuesBesideUnknown);

    [Fact]
    public void AHeaderWithoutAKnownNameMayBeEachThatIsThere() => Verify(OfUnknownNames);

    [Fact]
    public void AHeaderWithoutAKnownNameMayBeEachThatIsReadBack() => Verify(OfUnknownNamesReadBack);

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

    private static Tally Verify(IEnumerable<string> bodies, string parameters = "HttpContext context")
    {
        var (tally, disagreements) = TruthRun.Compare([.. bodies.Select(body => GeneratedProgram.Handler(body.Split('\n'), parameters))], ProgramKind.Handler);
        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements));
        return tally;
    }
}
