using System.Collections.Immutable;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4008: <c>UseHttpsRedirection</c> before <c>UseCors</c>.</summary>
internal sealed class RedirectBeforeCorsRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4008",
        "RedirectBeforeCors",
        RuleCategory.Reliability,
        RuleLevel.Off,
        "UseHttpsRedirection stands before UseCors",
        "UseHttpsRedirection stands before UseCors: preflights over http are redirected, which browsers refuse",
        "A preflight must not be redirected, and the redirect of a simple request needs CORS headers, too. After UseCors both have them. It helps policies that admit the origin null, "
        + "which requests have after a redirect to another origin; for others pages have to ask over https.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) =>
        from path in wiring.ProvenPaths
        where MayAdmitNull(path)
        from call in CorsCall.In(path)
        let redirect = call.Pipeline.Middlewares.Take(call.Index).LastOrDefault(static middleware => middleware.Kind == MiddlewareKind.HttpsRedirection)
        where redirect is not null
        let repaired = call.With(call.Pipeline.Middlewares.Remove(redirect).Insert(call.Index, redirect with { Section = call.Section }))
        where new Trial(path, wiring.IsWholeProgram, Visits.OverHttp, call.IsMeantFor).Compare(repaired) is not null
        select new Finding(Definition, redirect.Site, ImmutableArray.Create(call.Middleware.Site), ImmutableArray<string>.Empty, FixHint.None);

    /// <summary>Whether some policy lets in what comes after a redirect: no other is helped.</summary>
    private static bool MayAdmitNull(Application path) =>
        path.Services.Policies.Any(static policy => policy.AdmitsNull == true)
        || path.Find(MiddlewareKind.Cors).Any(static call => call.Policy?.AdmitsNull == true)
        || path.Endpoints().Any(static endpoint => endpoint.Cors?.Policy?.AdmitsNull == true);
}
