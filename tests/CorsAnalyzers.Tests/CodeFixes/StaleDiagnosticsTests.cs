using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>Code that ends at any token, with diagnostics made for what the code was before: a fix does nothing then, and never throws.</summary>
public sealed class StaleDiagnosticsTests
{
    private const string RealAddress = "X-Real-IP";

    private const string Source = """
        var app = WebApplication.Create(args);
        app.UseCors(policy => policy.AllowAnyOrigin().WithHeaders("Content-Type", "X-Real-IP").SetPreflightMaxAge(TimeSpan.FromDays(7)).AllowCredentials());
        app.UseCors(shop => shop.SetIsOriginAllowed(o => o.EndsWith("shop.example")).WithMethods("*", "PUT").AllowCredentials());
        app.UseCors(policy => policy.WithOrigins("https://shop.example", "null").SetIsOriginAllowed(origin => origin == "null"));
        app.Use(async (context, next) =>
        {
            if (context.Request.Headers.Origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin;
            context.Response.Headers["Access-Control-Allow-Headers"] = "Content-Type, X-Real-IP";
            if (context.Request.Headers.Origin == "https://cart.example")
            {
                context.Response.Headers.Vary = "origin";
                context.Response.Headers["Access-Control-Allow-Credentials"] = "False";
                context.Response.Headers["Access-Control-Expose-Header"] = "X-Id";
            }

            await next();
        });
        """;

    private static readonly (CodeFixProvider Provider, Rule Rule, FixHint Hint, string? Name, string? Values)[] Fixes =
    [
        (new AnyOriginFixProvider(), RuleCatalog.AnyOrigin, FixHint.UseTrustedOrigins, null, null),
        (new WeakOriginCheckFixProvider(), RuleCatalog.WeakOriginCheck, FixHint.CheckExactly, null, "https://shop.example\nhttps://*.shop.example"),
        (new ListedOriginFixProvider(), RuleCatalog.NullOrigin, FixHint.RemoveOrigin, "null", null),
        (new ListedOriginFixProvider(), RuleCatalog.MalformedOrigin, FixHint.Replace, "null", "86400"),
        (new AllowWildcardSubdomainsFixProvider(), RuleCatalog.WildcardSubdomainNotEnabled, FixHint.AllowWildcardSubdomains, "null", null),
        (new RemoveSettingFixProvider(), RuleCatalog.OverriddenOrigins, FixHint.RemoveSetting, null, null),
        (new CredentialsFixProvider(), RuleCatalog.WildcardOriginWithCredentials, FixHint.RemoveCredentials, RealAddress, null),
        (new LiteralWildcardFixProvider(), RuleCatalog.LiteralWildcardWithCredentials, FixHint.AllowAny, "*", null),
        (new AppendVaryFixProvider(), RuleCatalog.EchoedOriginWithoutVary, FixHint.AppendVary, RealAddress, null),
        (new RemoveHeaderNameFixProvider(), RuleCatalog.RiskyRequestHeaderAllowed, FixHint.RemoveHeaderName, RealAddress, null),
        (new RemoveHeaderNameFixProvider(), RuleCatalog.SafelistedExposedHeader, FixHint.RemoveHeaderName, RealAddress, null),
        (new ReplaceNameFixProvider(), RuleCatalog.InvalidFieldName, FixHint.Replace, RealAddress, "86400"),
        (new ReplaceAgeFixProvider(), RuleCatalog.MaxAgeBeyondBrowserLimit, FixHint.Replace, RealAddress, "86400"),
        (new AppendVaryFixProvider(), RuleCatalog.VaryReplaced, FixHint.AppendInsteadOfAssign, null, null),
        (new AppendVaryFixProvider(), RuleCatalog.VaryOnlyWhenAllowed, FixHint.MoveVary, null, null),
        (new HeaderValueFixProvider(), RuleCatalog.InvalidAllowCredentialsValue, FixHint.Replace, "False", "true"),
        (new HeaderValueFixProvider(), RuleCatalog.AllowCredentialsFalse, FixHint.RemoveWrite, null, null),
        (new HeaderNameFixProvider(), RuleCatalog.MisspelledCorsHeader, FixHint.RenameHeader, "Access-Control-Expose-Header", "Access-Control-Expose-Headers"),
        (new CredentialsFixProvider(), RuleCatalog.AnyOriginWithCredentials, FixHint.RemoveCredentials, null, null),
        (new MissingMaxAgeFixProvider(), RuleCatalog.MissingMaxAge, FixHint.AddMaxAge, null, "7200"),
    ];

    private const string WiringSource = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRouting();
        var app = builder.Build();
        app.UseAuthorization();
        app.UseCors("Spa");
        app.MapGet("/", (HttpContext context) => { context.Response.Headers["Access-Control-Allow-Origin"] = "*"; });
        """;

    private static readonly (CodeFixProvider Provider, Rule Rule, FixHint Hint, string? Name, string? Values)[] WiringFixes =
    [
        (new UnknownPolicyNameFixProvider(), RuleCatalog.UnknownPolicyName, FixHint.Replace, "Spa", "spa"),
        (new UseCorsOrderFixProvider(), RuleCatalog.UseCorsOrder, FixHint.MoveStatement, null, null),
        (new MissingCorsFixProvider(), RuleCatalog.MissingUseCors, FixHint.InsertUseCors, null, "spa"),
        (new MissingCorsFixProvider(), RuleCatalog.MissingAddCors, FixHint.InsertAddCors, null, null),
        (new OverriddenHeaderFixProvider(), RuleCatalog.HandWrittenHeaderOverridden, FixHint.RemoveWrite, "Access-Control-Allow-Origin", null),
    ];

    [Fact]
    public async Task NoFixThrowsWhereverTheCodeEnds()
    {
        var text = SourceText.From(Source);
        var fixing = await FixingAsync(text, Fixes,
        [
            (SpanOf(text, "AllowAnyOrigin()"), SpanOf(text, "AllowCredentials()")),
            (SpanOf(text, "context.Request.Headers.Origin;", trim: 1), SpanOf(text, "context.Request.Headers.Origin == \"https://shop.example\"")),
            (SpanOf(text, "\"X-Real-IP\""), default(TextSpan)),
            (SpanOf(text, "\"Content-Type, X-Real-IP\""), default(TextSpan)),
            (SpanOf(text, "TimeSpan.FromDays(7)"), default(TextSpan)),
            (SpanOf(text, "SetIsOriginAllowed(o => o.EndsWith(\"shop.example\"))"), default(TextSpan)),
            (SpanOf(text, "\"*\""), default(TextSpan)),
            (SpanOf(text, "shop =>", trim: 3), default(TextSpan)),
            (SpanOf(text, "\"origin\""), SpanOf(text, "context.Request.Headers.Origin == \"https://cart.example\"")),
            (SpanOf(text, "\"False\""), default(TextSpan)),
            (SpanOf(text, "\"X-Id\""), default(TextSpan)),
            (SpanOf(text, "\"null\""), SpanOf(text, "SetIsOriginAllowed(origin => origin == \"null\")")),
        ]);

        Assert.Superset(Fixes.Where(static fix => fix.Rule != RuleCatalog.SafelistedExposedHeader).Select(static fix => fix.Rule).ToHashSet(), fixing);
    }

    [Fact]
    public async Task NoFixOfWiringThrowsWhereverTheCodeEnds()
    {
        var text = SourceText.From(WiringSource);
        var fixing = await FixingAsync(text, WiringFixes,
        [
            (SpanOf(text, "\"Spa\""), default(TextSpan)),
            (SpanOf(text, "UseCors(\"Spa\")"), SpanOf(text, "app.UseAuthorization()")),
            (SpanOf(text, "app.UseCors(\"Spa\")"), SpanOf(text, "builder.Services.AddRouting()")),
            (SpanOf(text, "\"*\""), default(TextSpan)),
        ]);

        Assert.Equal(WiringFixes.Select(static fix => fix.Rule).ToHashSet(), fixing);
    }

    private static async Task<HashSet<Rule>> FixingAsync(
        SourceText text,
        (CodeFixProvider Provider, Rule Rule, FixHint Hint, string? Name, string? Values)[] fixes,
        (TextSpan Primary, TextSpan Other)[] spans)
    {
        using var workspace = new AdhocWorkspace();
        var whole = MarkedFinding.AddDocument(workspace, text.ToString());
        var root = (await whole.GetSyntaxRootAsync())!;
        var fixing = new HashSet<Rule>();
        foreach (var token in root.DescendantTokens())
        {
            var cut = whole.WithText(text.GetSubText(new TextSpan(0, token.Span.End)));
            foreach (var (provider, rule, hint, name, values) in fixes)
            {
                foreach (var (primary, other) in spans)
                {
                    if (await MarkedFinding.FixAsync(provider, rule, hint, cut, primary, other.IsEmpty ? null : other, name, values, TrustedBy(rule)) is not null)
                        fixing.Add(rule);
                }
            }
        }

        return fixing;
    }

    // With trusted origins, other fixes do something else.
    private static string? TrustedBy(Rule rule) => rule == RuleCatalog.AnyOrigin || rule == RuleCatalog.AnyOriginWithCredentials ? "https://shop.example" : null;

    private static TextSpan SpanOf(SourceText text, string part, int trim = 0) =>
        new(text.ToString().IndexOf(part, StringComparison.Ordinal), part.Length - trim);
}
