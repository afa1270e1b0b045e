namespace CorsAnalyzers.Tests.Truth;

/// <summary>Statements of handlers that the simulation once got wrong, or might.</summary>
internal static class HandlerRows
{
    public static IReadOnlyList<string> All { get; } =
    [
        // Nothing that is empty is appended, and what holds a comma is quoted in a list.
        """headers.Append("Access-Control-Allow-Origin", origin);""",
        """headers.Append("Access-Control-Allow-Credentials", "");""",
        """headers.AccessControlAllowOrigin = "https://a.example"; headers.Append("Access-Control-Allow-Origin", "");""",
        """headers.SetCommaSeparatedValues("Access-Control-Allow-Origin", origin);""",
        """headers.AccessControlAllowHeaders = "x-c"; headers.SetCommaSeparatedValues("Access-Control-Allow-Headers", "");""",
        """headers.AppendCommaSeparatedValues("Access-Control-Allow-Headers", "x-a, x-b", "\"x-c, x-d\"", "", null);""",
        """headers.Vary = "Origin"; headers.AppendCommaSeparatedValues("Vary", "Accept", "Accept-Encoding"); if (!headers.Vary.Contains("Origin")) headers.Append("Vary", "Origin");""",
        """headers.SetCommaSeparatedValues("Vary", "Origin", "Accept"); headers.Append("Vary", "Origin"); if (headers.Vary.Count == 2) headers.AccessControlAllowOrigin = origin;""",
        """headers.SetCommaSeparatedValues("Vary", "Origin", "Accept"); headers.Clear(); headers.Append("Vary", "Origin"); headers.Append("Vary", "Accept"); if (headers.Vary.Contains("Origin")) headers.AccessControlAllowOrigin = origin;""",

        // A header that is added without a value is there, and is not sent.
        """headers.Add("Access-Control-Allow-Origin", (string)null); headers.Add("Access-Control-Allow-Origin", origin);""",
        """headers.TryAdd("Access-Control-Allow-Origin", StringValues.Empty); headers.TryAdd("Access-Control-Allow-Origin", origin);""",
        """headers.AccessControlAllowOrigin = new string[] { null }; headers.Add("Access-Control-Allow-Origin", origin);""",
        """headers.TryAdd("Vary", (string)null); if (headers.ContainsKey("Vary")) headers.AccessControlAllowOrigin = origin;""",
        """headers.Add("Vary", (string)null); headers.Remove("Vary"); headers.Add("Vary", "Origin");""",

        """headers.TryAdd("Access-Control-Allow-Origin", context.Request.Headers.Origin); headers.Append("Access-Control-Allow-Origin", ""); headers.TryAdd("Access-Control-Allow-Origin", "*");""",
        """headers.AccessControlAllowOrigin = new[] { text }; headers.Append("Access-Control-Allow-Origin", "");""",
        """headers.Vary = "Origin"; headers.Append("Vary", ""); headers.AppendCommaSeparatedValues("Vary", "Accept");""",
        """headers.Vary = ""; headers.AppendCommaSeparatedValues("Vary", "Accept");""",

        // What is handed nothing throws.
        """try { headers.AccessControlAllowOrigin = new Uri(text).Host; } catch (UriFormatException) { headers.AccessControlAllowOrigin = "*"; }""",
        """try { headers.AccessControlAllowOrigin = new Uri(text).Host; } catch (ArgumentException) { headers.AccessControlAllowOrigin = "*"; }""",
        """if (Regex.IsMatch(text, ".")) headers.AccessControlAllowOrigin = text;""",

        // A text that values are put into is there, also where there are none.
        """headers.AccessControlAllowOrigin = $"{context.Request.Headers.Origin}"; headers.TryAdd("Access-Control-Allow-Origin", "*");""",
        """try { headers.AccessControlAllowOrigin = new Uri($"{context.Request.Headers.Origin}").Host; } catch (UriFormatException) { headers.AccessControlAllowOrigin = "*"; }""",

        // Callbacks run from the last to the first, and may add others.
        """context.Response.OnStarting(() => { headers.Vary = "Origin"; return Task.CompletedTask; }); context.Response.OnStarting(() => { headers.Vary = "Accept"; return Task.CompletedTask; });""",
        """context.Response.OnStarting(() => { context.Response.OnStarting(() => { headers.AccessControlAllowOrigin = origin; return Task.CompletedTask; }); return Task.CompletedTask; });""",
        """context.Response.OnStarting(state => { ((HttpContext)state).Response.Headers.AccessControlAllowOrigin = origin; return Task.CompletedTask; }, context);""",
        """context.Response.OnStarting(state => { headers.AccessControlAllowOrigin = (string)state; return Task.CompletedTask; }, origin);""",

        // A pair is a name and its value.
        """headers["Access-Control-Allow-Origin"] = origin; headers.Add(new KeyValuePair<string, StringValues>("Vary", "Origin"));""",
    ];
}
