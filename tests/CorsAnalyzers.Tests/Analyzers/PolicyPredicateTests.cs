#if ROSLYN_4_8_OR_GREATER
using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>The checks of origins that policies are given: weak ones are found, sound ones and those that cannot be seen are not.</summary>
public sealed class PolicyPredicateTests
{
    [Fact]
    public Task Checks() => Analysis.VerifyMarksAsync("""
        using System.Collections.Frozen;
        using System.Collections.Immutable;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public partial class Wrong
        {
            private static readonly Regex Anywhere = new("a\\.example");
            private static readonly Func<string, bool> Check = origin => origin.Length > 0;
            private static readonly HashSet<string> Suffixes = new() { "example.com" };

            public void Add(CorsOptions options, IConfiguration configuration)
            {
                Func<string, bool> local = origin => origin != "null";
                options.AddPolicy("all", p => p.AllowCredentials().SetIsOriginAllowed(_ => true)); // CORS2002
                options.AddPolicy("block", p => p.AllowCredentials().SetIsOriginAllowed(origin => { if (origin == "null") return false; return true; })); // CORS2002
                options.AddPolicy("anonymous", p => p.AllowCredentials().SetIsOriginAllowed(delegate(string origin) { return origin != null; })); // CORS2002
                options.AddPolicy("group", p => p.AllowCredentials().SetIsOriginAllowed(IsAnybody)); // CORS2002
                options.AddPolicy("instance", p => p.AllowCredentials().SetIsOriginAllowed(this.IsSomebody)); // CORS2002
                options.AddPolicy("variable", p => p.AllowCredentials().SetIsOriginAllowed(local)); // CORS2002
                options.AddPolicy("field", p => p.AllowCredentials().SetIsOriginAllowed(Check)); // CORS2002
                options.AddPolicy("localFunction", p => p.AllowCredentials().SetIsOriginAllowed(Local)); // CORS2002
                options.AddPolicy("static", p => p.AllowCredentials().SetIsOriginAllowed(static origin => origin.StartsWith("http"))); // CORS2002
                options.AddPolicy("prefix", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin.StartsWith("https://a.example"))); // CORS1002
                options.AddPolicy("suffix", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin.EndsWith("a.example"))); // CORS1002
                options.AddPolicy("contains", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin.Contains("a.example", StringComparison.OrdinalIgnoreCase))); // CORS1002
                options.AddPolicy("index", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin.IndexOf("a.example") >= 0)); // CORS1002
                options.AddPolicy("uri", p => p.AllowCredentials().SetIsOriginAllowed(origin => new Uri(origin).Host.EndsWith("a.example"))); // CORS1002
                options.AddPolicy("tryCreate", p => p.AllowCredentials().SetIsOriginAllowed(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host.StartsWith("a.example"))); // CORS1002
                options.AddPolicy("patternUri", p => p.AllowCredentials().SetIsOriginAllowed(origin => new Uri(origin) is { Host: var host } && host.Contains("a.example"))); // CORS1002
                options.AddPolicy("regex", p => p.AllowCredentials().SetIsOriginAllowed(origin => Regex.IsMatch(origin, "https://a\\.example"))); // CORS1002
                options.AddPolicy("regexField", p => p.AllowCredentials().SetIsOriginAllowed(origin => Anywhere.IsMatch(origin))); // CORS1002
                options.AddPolicy("regexGroup", p => p.AllowCredentials().SetIsOriginAllowed(Anywhere.IsMatch)); // CORS1002
                options.AddPolicy("regexGenerated", p => p.AllowCredentials().SetIsOriginAllowed(origin => Generated().IsMatch(origin))); // CORS1002
                options.AddPolicy("regexProperty", p => p.AllowCredentials().SetIsOriginAllowed(Expression.IsMatch)); // CORS1002
                options.AddPolicy("regexNew", p => p.AllowCredentials().SetIsOriginAllowed(origin => new Regex("^https://app.example.com$", RegexOptions.IgnoreCase).IsMatch(origin))); // CORS1002
                options.AddPolicy("any", p => p.AllowCredentials().SetIsOriginAllowed(origin => new[] { "a.example", "b.example" }.Any(origin.EndsWith))); // CORS1002
                options.AddPolicy("anyLambda", p => p.AllowCredentials().SetIsOriginAllowed(origin => Suffixes.Any(suffix => origin.EndsWith(suffix)))); // CORS1002
                options.AddPolicy("loop", p => p.AllowCredentials().SetIsOriginAllowed(origin => // CORS1002
                {
                    foreach (var suffix in new[] { "a.example" })
                        if (origin.EndsWith(suffix))
                            return true;
                    return false;
                }));
                options.AddPolicy("pattern", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin is not "null")); // CORS2002
                options.AddPolicy("length", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin is { Length: > 3 })); // CORS2002
                options.AddPolicy("switch", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin switch { "null" => false, _ => true })); // CORS2002
                options.AddPolicy("null", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin is "https://a.example" or "null")); // CORS1003

                static bool Local(string origin) => !string.IsNullOrWhiteSpace(origin);
            }

            private static bool IsAnybody(string origin) => origin.Length > 4;

            private bool IsSomebody(string origin)
            {
                return origin.Contains("://");
            }

            [GeneratedRegex("a\\.example$")]
            private static partial Regex Generated();

            [GeneratedRegex("A\\.Example", RegexOptions.IgnoreCase)]
            private static partial Regex Expression { get; }
        }

        // As the source generator would do.
        public partial class Wrong
        {
            private static partial Regex Expression => throw new NotSupportedException();

            private static partial Regex Generated() => throw new NotSupportedException();
        }

        public partial class Right
        {
            private static readonly Regex Anchored = new("^https://a\\.example$");
            private static readonly FrozenSet<string> Frozen = new[] { "https://a.example" }.ToFrozenSet();
            private static readonly ImmutableHashSet<string> Immutable = ImmutableHashSet.Create("https://a.example");
            private static readonly Dictionary<string, bool> Map = new() { ["https://a.example"] = true };
            private static readonly HashSet<string> Set = new(StringComparer.OrdinalIgnoreCase) { "https://a.example" };

            public void Add(CorsOptions options, IConfiguration configuration, Func<string, bool> given, IOrigins origins)
            {
                var trusted = new[] { "https://a.example", "https://b.example" };
                var configured = configuration.GetSection("Origins").Get<string[]>() ?? [];
                options.AddPolicy("equal", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin == "https://a.example"));
                options.AddPolicy("equals", p => p.AllowCredentials().SetIsOriginAllowed(origin => string.Equals(origin, "https://a.example", StringComparison.OrdinalIgnoreCase)));
                options.AddPolicy("array", p => p.AllowCredentials().SetIsOriginAllowed(origin => trusted.Contains(origin)));
                options.AddPolicy("arrayGroup", p => p.AllowCredentials().SetIsOriginAllowed(trusted.Contains));
                options.AddPolicy("index", p => p.AllowCredentials().SetIsOriginAllowed(origin => Array.IndexOf(trusted, origin) >= 0));
                options.AddPolicy("exists", p => p.AllowCredentials().SetIsOriginAllowed(origin => Array.Exists(trusted, o => o == origin)));
                options.AddPolicy("set", p => p.AllowCredentials().SetIsOriginAllowed(Set.Contains));
                options.AddPolicy("frozen", p => p.AllowCredentials().SetIsOriginAllowed(Frozen.Contains));
                options.AddPolicy("immutable", p => p.AllowCredentials().SetIsOriginAllowed(origin => Immutable.Contains(origin)));
                options.AddPolicy("map", p => p.AllowCredentials().SetIsOriginAllowed(origin => Map.TryGetValue(origin, out var allowed) && allowed));
                options.AddPolicy("configured", p => p.AllowCredentials().SetIsOriginAllowed(origin => configured.Contains(origin)));
                options.AddPolicy("configuredHost", p => p.AllowCredentials().SetIsOriginAllowed(origin => configured.Any(host => new Uri(origin).Host == host)));
                options.AddPolicy("given", p => p.AllowCredentials().SetIsOriginAllowed(given));
                options.AddPolicy("store", p => p.AllowCredentials().SetIsOriginAllowed(origins.IsAllowed));
                options.AddPolicy("storeAsync", p => p.AllowCredentials().SetIsOriginAllowed(origin => origins.IsAllowedAsync(origin).GetAwaiter().GetResult()));
                options.AddPolicy("service", p => p.AllowCredentials().SetIsOriginAllowed(origin => { var found = origins.Find(origin); return found is not null && found.IsActive; }));
                options.AddPolicy("host", p => p.AllowCredentials().SetIsOriginAllowed(origin => new Uri(origin) is { Scheme: "https", Host: "a.example", Port: 443 }));
                options.AddPolicy("subdomains", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin.StartsWith("https://") && origin.EndsWith(".a.example")));
                options.AddPolicy("regex", p => p.AllowCredentials().SetIsOriginAllowed(Anchored.IsMatch));
                options.AddPolicy("generated", p => p.AllowCredentials().SetIsOriginAllowed(origin => Generated().IsMatch(origin)));
                options.AddPolicy("property", p => p.AllowCredentials().SetIsOriginAllowed(Expression.IsMatch));
                options.AddPolicy("pattern", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin is "https://a.example" or "https://b.example"));
                options.AddPolicy("switch", p => p.AllowCredentials().SetIsOriginAllowed(origin => origin switch { "https://a.example" => true, _ => false }));
            }

            [GeneratedRegex(@"^https://a\.example$")]
            private static partial Regex Expression { get; }

            [GeneratedRegex(@"^https://([a-z]+\.)?a\.example$")]
            private static partial Regex Generated();
        }

        public partial class Right
        {
            private static partial Regex Generated() => throw new NotSupportedException();

            private static partial Regex Expression => throw new NotSupportedException();
        }

        public interface IOrigins
        {
            bool IsAllowed(string origin);

            Task<bool> IsAllowedAsync(string origin);

            Entry? Find(string origin);
        }

        public record Entry(bool IsActive);
        """);
}
#endif
