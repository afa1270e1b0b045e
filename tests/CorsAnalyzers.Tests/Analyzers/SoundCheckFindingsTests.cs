using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Policies of real applications that let in whom they name, or whom only the running application knows: nothing is reported.</summary>
public sealed class SoundCheckFindingsTests
{
    [Fact]
    public Task KnownOrigins() => Analysis.VerifyMarksAsync("""
        using System.Collections.Immutable;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            private const string Domain = "shop.example";
            private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase) { "https://shop.example", "https://www.shop.example" };
            private static readonly ImmutableHashSet<string> Immutable = ImmutableHashSet.Create("https://shop.example", "https://www.shop.example");
            private static readonly Dictionary<string, string> Tenants = new() { ["https://shop.example"] = "shop", ["https://partner.example"] = "partner" };
            private static readonly Regex Host = new(@"^(?:[a-z0-9-]+\.)*shop\.example$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            private static readonly string[] Suffixes = { ".shop.example", ".shop.example:8443" };

            public void ConfigureServices(IServiceCollection services)
            {
                Func<string, bool> isShop = origin => origin == "https://shop.example";
                Func<string, bool> isPartner = origin => origin.EndsWith(".partner.example");
                var list = "https://shop.example;https://www.shop.example".Split(';');
                services.AddCors(options =>
                {
                    options.AddPolicy("trim", p => p.SetIsOriginAllowed(o => o is not null && Allowed.Contains(o.TrimEnd('/'))).AllowCredentials());
                    options.AddPolicy("immutable", p => p.SetIsOriginAllowed(Immutable.Contains).AllowCredentials());
                    options.AddPolicy("tenants", p => p.SetIsOriginAllowed(o => Tenants.ContainsKey(o)).AllowCredentials());
                    options.AddPolicy("try", p => p.SetIsOriginAllowed(o => Tenants.TryGetValue(o, out var tenant) && tenant.Length > 0).AllowCredentials());
                    options.AddPolicy("host", p => p.SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && Host.IsMatch(uri.Host)).AllowCredentials());
                    options.AddPolicy("escaped", p => p.SetIsOriginAllowed(o => Regex.IsMatch(o, $"^https://([a-z]+\\.)?{Regex.Escape(Domain)}$")).AllowCredentials());
                    options.AddPolicy("suffixes", p => p.SetIsOriginAllowed(o => Array.Exists(Suffixes, suffix => o.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))).AllowCredentials());
                    options.AddPolicy("composed", p => p.SetIsOriginAllowed(o => isShop(o) || isPartner(o)).AllowCredentials());
                    options.AddPolicy("split", p => p.SetIsOriginAllowed(o => list.Any(one => string.Equals(one, o, StringComparison.OrdinalIgnoreCase))).AllowCredentials());
                    options.AddPolicy("authority", p => p.SetIsOriginAllowed(o => o.Split("://")[1].Split(':')[0].EndsWith(".shop.example")).AllowCredentials());
                    options.AddPolicy("scheme", p => p.SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out var u) && (u.Host == Domain || u.Host.EndsWith("." + Domain)) && u.Scheme == Uri.UriSchemeHttps).AllowCredentials());
                    options.AddPolicy("guard", p => p.SetIsOriginAllowed(o =>
                    {
                        try
                        {
                            var uri = new Uri(o);
                            if (uri.Scheme != "https" || !uri.IsDefaultPort)
                            {
                                return false;
                            }

                            switch (uri.Host)
                            {
                                case "shop.example":
                                case "www.shop.example":
                                    return true;
                                default:
                                    return uri.Host.EndsWith(".branches.shop.example", StringComparison.Ordinal);
                            }
                        }
                        catch (UriFormatException)
                        {
                            return false;
                        }
                    }).AllowCredentials());
                    options.AddPolicy("iterator", p => p.SetIsOriginAllowed(o => Named().Contains(o)).AllowCredentials());
                    options.AddPolicy("compare", p => p.SetIsOriginAllowed(o => string.Compare(o, "https://shop.example", StringComparison.OrdinalIgnoreCase) == 0).AllowCredentials());
                    options.AddPolicy("index", p => p.SetIsOriginAllowed(o => o.LastIndexOf(".shop.example", StringComparison.Ordinal) is var at && at >= 0 && at + ".shop.example".Length == o.Length).AllowCredentials());
                    options.AddPolicy("labels", p => p.SetIsOriginAllowed(o => new Uri(o).Host.Split('.')[^2..].SequenceEqual(new[] { "shop", "example" })).AllowCredentials());
                    options.AddPolicy("app", p => p.SetIsOriginAllowed(o => o.StartsWith("app://") || o == "https://shop.example").AllowCredentials());
                    options.AddPolicy("wild", p => p.WithOrigins("https://*.shop.example", "https://shop.example:8443").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials());
                    options.AddPolicy("ages", p => p.WithOrigins("https://shop.example").WithHeaders("Content-Type").WithMethods("PUT").AllowCredentials().SetPreflightMaxAge(TimeSpan.FromMinutes(10)));
                });
            }

            private static IEnumerable<string> Named()
            {
                yield return "https://shop.example";
                yield return "https://www.shop.example";
            }
        }
        """);

    [Fact]
    public Task OriginsOfTheRunningApplication() => Analysis.VerifyMarksAsync("""
        using System.Net;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.Extensions.Options;

        public static class Setup
        {
            public static void AddShopCors(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, CorsSettings settings)
            {
                var domain = configuration["Domain"]!;
                var pattern = configuration["Pattern"]!;
                services.AddCors(options =>
                {
                    options.AddPolicy("abp", policy => policy
                        .WithOrigins(configuration["App:CorsOrigins"]?.Split(",", StringSplitOptions.RemoveEmptyEntries).Select(o => o.Trim().TrimEnd('/')).ToArray() ?? Array.Empty<string>())
                        .SetIsOriginAllowedToAllowWildcardSubdomains()
                        .AllowAnyHeader()
                        .AllowAnyMethod()
                        .AllowCredentials());
                    options.AddPolicy("starts", policy => policy.SetIsOriginAllowed(o => settings.Origins.Any(allowed => o.StartsWith(allowed))).AllowCredentials());
                    options.AddPolicy("pattern", policy => policy.SetIsOriginAllowed(o => Regex.IsMatch(o, pattern)).AllowCredentials());
                    options.AddPolicy("interpolated", policy => policy.SetIsOriginAllowed(o => o.EndsWith($".{domain}") || o == $"https://{domain}").AllowCredentials());
                    options.AddPolicy("host", policy => policy.SetIsOriginAllowed(o => new Uri(o).Host == new Uri(settings.BaseUrl).Host).AllowCredentials());
                    options.AddPolicy("address", policy => policy.SetIsOriginAllowed(o => IPAddress.TryParse(new Uri(o).Host, out var ip) && IPAddress.IsLoopback(ip)).AllowCredentials());
                    options.AddPolicy("both", policy => policy.SetIsOriginAllowed(o => o.Contains("shop") && settings.Origins.Contains(o)).AllowCredentials());
                    options.AddPolicy("loop", policy =>
                    {
                        foreach (var origin in settings.Origins)
                        {
                            policy.WithOrigins(origin);
                        }

                        policy.AllowCredentials();
                    });
                    options.AddPolicy("switch", policy =>
                    {
                        if (settings.IsOpen)
                        {
                            policy.WithOrigins(settings.Origins.ToArray());
                        }
                        else
                        {
                            policy.WithOrigins("https://shop.example");
                        }

                        policy.AllowCredentials().WithHeaders(settings.Origins.ToArray());
                    });
                    options.AddPolicy("environment", policy => policy
                        .SetIsOriginAllowed(o => environment.IsDevelopment() ? new Uri(o).Host.Contains("localhost") : settings.Origins.Contains(o))
                        .AllowCredentials());
                    options.AddPolicy("service", policy => policy.SetIsOriginAllowed(o => new Store().IsKnownAsync(o).GetAwaiter().GetResult()).AllowCredentials());
                    options.AddPolicy("cached", policy => policy.SetIsOriginAllowed(o => settings.Cache.GetValueOrDefault(o)).AllowCredentials());
                });
            }
        }

        public class CorsSettings
        {
            public List<string> Origins { get; set; } = new();
            public Dictionary<string, bool> Cache { get; } = new();
            public string BaseUrl { get; set; } = "";
            public bool IsOpen { get; set; }
        }

        public class Store
        {
            public async Task<bool> IsKnownAsync(string origin)
            {
                await Task.Delay(1);
                using var client = new HttpClient();
                return await client.GetStringAsync("https://origins.example/" + origin) == "known";
            }
        }

        public class Provider : ICorsPolicyProvider
        {
            private readonly IOptions<CorsSettings> settings;

            public Provider(IOptions<CorsSettings> settings) => this.settings = settings;

            public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
            {
                var builder = new CorsPolicyBuilder(settings.Value.Origins.ToArray()).AllowCredentials();
                if (settings.Value.Origins.Contains(context.Request.Headers.Origin.ToString()))
                {
                    builder.WithOrigins(context.Request.Headers.Origin.ToString());
                }

                return Task.FromResult<CorsPolicy?>(builder.Build());
            }
        }
        """);
}
