using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>
/// Policies of ASP.NET Core's builder. The members stand in a class with the field <c>Trusted</c>, a set of origins.
/// Sound ones are sound under the whole catalog, so that a rule added later does not change what is planted.
/// </summary>
internal static class PolicyShapes
{
    /// <summary>All shapes, sound and unsound in turn.</summary>
    public static ImmutableArray<CorsShape> All { get; } =
    [
        new(null, static number => $$"""
                public static void AddPolicy{{number}}(CorsOptions options)
                {
                    options.AddPolicy("policy-{{number}}", policy => policy
                        .WithOrigins("https://app{{number}}.example.com", "https://admin{{number}}.example.com")
                        .WithHeaders("content-type", "x-request-id")
                        .WithMethods("GET", "POST", "PUT")
                        .AllowCredentials());
                }
            """),
        new("CORS2001", static number => $$"""
                public static void AddPolicy{{number}}(CorsOptions options)
                {
                    options.AddPolicy("policy-{{number}}", policy =>
                    {
                        policy.AllowAnyOrigin();
                        policy.AllowAnyHeader().AllowAnyMethod();
                        policy.AllowCredentials();
                    });
                }
            """),
        new(null, static number => $$"""
                public static void AddPolicy{{number}}(CorsOptions options)
                {
                    options.AddPolicy("policy-{{number}}", policy => policy
                        .SetIsOriginAllowed(origin => Trusted.Contains(origin))
                        .AllowAnyHeader()
                        .AllowAnyMethod()
                        .AllowCredentials());
                }
            """),
        new("CORS2002", static number => $$"""
                public static void AddPolicy{{number}}(CorsOptions options)
                {
                    options.AddPolicy("policy-{{number}}", policy => policy
                        .SetIsOriginAllowed(origin => !string.IsNullOrEmpty(origin))
                        .AllowAnyHeader()
                        .WithMethods("GET", "POST")
                        .AllowCredentials());
                }
            """),
        new(null, static number => $$"""
                public static void AddPolicy{{number}}(CorsOptions options)
                {
                    var builder = new CorsPolicyBuilder("https://shop{{number}}.example.com");
                    builder.WithMethods("GET", "HEAD").WithExposedHeaders("x-total-count");
                    if (options.DefaultPolicyName.Length > {{number % 7}})
                    {
                        builder.WithHeaders("content-type");
                    }

                    options.AddPolicy("policy-{{number}}", builder.Build());
                }
            """),
        new("CORS3004", static number => $$"""
                public static void AddPolicy{{number}}(CorsOptions options)
                {
                    options.AddPolicy("policy-{{number}}", policy => policy
                        .WithOrigins("https://app{{number}}.example.com")
                        .WithHeaders("content-type", "X-HTTP-Method-Override")
                        .WithMethods("GET", "POST")
                        .AllowCredentials());
                }
            """),
    ];
}
