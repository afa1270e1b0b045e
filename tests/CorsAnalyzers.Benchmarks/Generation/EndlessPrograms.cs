using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>Programs in which a policy or a handler would keep a simulation without bounds busy for ever, or for very long.</summary>
internal static class EndlessPrograms
{
    private const int Branches = 2_000;
    private const int Lines = 10_000;

    /// <summary>An expression that takes the one below more steps than there are seconds to fail on what it is asked about here.</summary>
    private const string Backtracking = "^(([a-z])+.)+[A-Z]([a-z])+$";

    /// <summary>Each kind of code, as a policy and as a handler.</summary>
    public static ImmutableArray<GeneratedProgram> All { get; } =
    [
        Policy("2,000 branches in what configures it", $$"""
            {{Lined(Branches, static i => $"if (settings[\"{i}\"] == \"x\") policy.WithOrigins(\"https://a{i}.example.com\");")}}
            """),
        Policy("2,000 branches in its check", $$"""
            policy.SetIsOriginAllowed(origin =>
            {
                {{Lined(Branches, static i => $"if (settings[\"{i}\"] == origin) return true;")}}
                return false;
            });
            """),
        Handler("2,000 branches", $$"""
            {{Lined(Branches, static i => $"if (settings[\"{i}\"] == \"x\") context.Response.Headers[\"X-{i}\"] = \"1\";")}}
            {{Reflect}}
            """),
        Handler("2,000 branches on the origin", $$"""
            {{Lined(Branches, static i => $"if (origin.EndsWith(settings[\"{i}\"]!)) context.Response.Headers.AccessControlAllowOrigin = origin;")}}
            """),
        Policy("recursion", "Build(policy, settings, 0);", "private static void Build(CorsPolicyBuilder policy, IConfiguration settings, int n) { policy.WithOrigins(\"https://a\" + n); Build(policy, settings, n + 1); }"),
        Policy("recursion in its check", "policy.SetIsOriginAllowed(origin => Check(origin));", "private static bool Check(string origin) => Check(origin + \"x\");"),
        Handler("recursion", "context.Response.Headers.AccessControlAllowOrigin = Check(origin);", "private static string Check(string origin) => Check(origin + \"x\");"),
        Policy("helpers that call each other", "policy.SetIsOriginAllowed(origin => Even(origin, settings, 3));", EachOther),
        Handler("helpers that call each other", $$"""if (Even(origin, settings, 3)) { {{Reflect}} }""", EachOther),
        Policy("a method of 10,000 lines", $$"""
            var sum = 0;
            {{Lined(Lines, static i => $"sum += {i};")}}
            policy.WithOrigins(sum > 0 ? "*" : "https://a.example.com").AllowCredentials();
            """),
        Handler("a method of 10,000 lines", $$"""
            var sum = 0;
            {{Lined(Lines, static i => $"sum += {i};")}}
            context.Response.Headers.AccessControlAllowOrigin = sum > 0 ? origin : "https://a.example.com";
            """),
        Long("policies, a file of 10,000 lines", PolicyShapes.All),
        Long("handlers, a file of 10,000 lines", HandlerShapes.All.AddRange(HandlerShapes.Others)),
        Policy("a regular expression that backtracks", $$"""
            policy.SetIsOriginAllowed(origin => Regex.IsMatch(origin, "{{Backtracking}}")).AllowCredentials();
            """),
        Policy("one that backtracks for some origins", $$"""
            policy.SetIsOriginAllowed(origin => origin == "https://a.example.com" || origin.EndsWith("example.com") && Regex.IsMatch("{{new string('a', 40)}}" + origin, "{{Backtracking}}")).AllowCredentials();
            """),
        Handler("a regular expression that backtracks", $$"""if (Regex.IsMatch("{{new string('a', 40)}}" + origin, "{{Backtracking}}")) { {{Reflect}} }"""),
        Handler("one that backtracks for some origins", $$"""
            if (origin == "https://a.example.com" || origin.EndsWith("example.com") && Regex.IsMatch("{{new string('a', 40)}}" + origin, "{{Backtracking}}")) { {{Reflect}} }
            """),
    ];

    private const string Reflect = """
        context.Response.Headers.AccessControlAllowOrigin = origin;
        context.Response.Headers.AccessControlAllowCredentials = "true";
        """;

    private const string EachOther = """
        private static bool Even(string origin, IConfiguration settings, int n) =>
                settings["a" + n] == null ? Odd(origin, settings, n + 1) && Odd(origin, settings, n + 2) : Odd(origin, settings, n + 3) || Odd(origin, settings, n + 4);

            private static bool Odd(string origin, IConfiguration settings, int n)
            {
                for (var i = 0; i < 60; i++)
                {
                    if (Even(origin, settings, n + i))
                    {
                        return true;
                    }
                }

                return Even(origin, settings, n);
            }
        """;

    private static GeneratedProgram Policy(string name, string body, string members = "") => Program("policy: " + name, $$"""
        public static void Add(CorsOptions options, IConfiguration settings) => options.AddPolicy("shop", policy =>
            {
                {{body}}
            });
        """, members);

    private static GeneratedProgram Handler(string name, string body, string members = "") => Program("handler: " + name, $$"""
        public static void Invoke(HttpContext context, IConfiguration settings)
            {
                var origin = context.Request.Headers.Origin.ToString();
                {{body}}
            }
        """, members);

    private static GeneratedProgram Program(string name, string entryPoint, string members) => new(
        name,
        [
            new GeneratedFile("Endless.cs", $$"""
                using System.Text.RegularExpressions;
                using Microsoft.AspNetCore.Cors.Infrastructure;

                namespace Generated;

                public static class Endless
                {
                    {{entryPoint}}

                    {{members}}
                }
                """),
            GlobalUsings.File,
        ],
        CorsFiles: 1,
        Policies: 1,
        ImmutableSortedDictionary<string, int>.Empty);

    private static GeneratedProgram Long(string name, ImmutableArray<CorsShape> shapes)
    {
        var planted = new PlantedFindings();
        var all = new List<CorsShape>();
        GeneratedFile file;
        do
        {
            all.AddRange(shapes);
            planted.Add(shapes);
            file = CorsFileWriter.Write("Long.cs", "Generated", "Long", 0, all);
        }
        while (file.Text.Count(static character => character == '\n') < Lines);
        return new GeneratedProgram(name, [file, GlobalUsings.File], CorsFiles: 1, all.Count, planted.ToImmutable());
    }

    private static string Lined(int count, Func<int, string> line) => string.Join("\n            ", Enumerable.Range(0, count).Select(line));
}
