using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Policies.Hosts;

/// <summary>
/// The engine of System.Web.Cors, and ASP.NET Core 1.0 to 2.1, whose service is a port of it: both check what a preflight asks for and name
/// only that in the answer. Sources: aspnet/AspNetWebStack 3.3.0, System.Web.Cors/CorsEngine.cs and CorsResult.cs,
/// System.Web.Http.Cors/CorsMessageHandler.cs; aspnet/AspNetKatana 4.2, Microsoft.Owin.Cors/CorsMiddleware.cs; aspnet/CORS 1.0.0 to 2.1.1,
/// CorsService.cs and CorsMiddleware.cs. Read, not measured.
/// </summary>
/// <remarks>
/// The flags of System.Web.Cors (<c>AllowAnyOrigin</c>, <c>AllowAnyHeader</c>, <c>AllowAnyMethod</c>) are lists of exactly <c>*</c> in the
/// model, as in ASP.NET Core. Two failures are not modelled: ASP.NET Core 2.0 throws for an origin that is no URI (<c>null</c>) where
/// wildcard subdomains are on, and Web API's <c>EnableCorsAttribute</c> throws for a listed origin with a slash, a path or no scheme.
/// </remarks>
/// <param name="name">What its users call it.</param>
/// <param name="isAspNetCore">Whether it is the port.</param>
internal sealed class CorsEngineHost(string name, bool isAspNetCore) : PolicyHost(name)
{
    // CorsConstants.cs of both: shorter than the Fetch Standard's lists.
    private static readonly ImmutableHashSet<string> SimpleMethods = Ascii.Set("GET", "HEAD", "POST");
    private static readonly ImmutableHashSet<string> SimpleRequestHeaders =
        Ascii.Set("Origin", "Accept", "Accept-Language", "Content-Language");
    private static readonly ImmutableHashSet<string> SimpleResponseHeaders =
        Ascii.Set("Cache-Control", "Content-Language", "Content-Type", "Expires", "Last-Modified", "Pragma");

    /// <inheritdoc/>
    internal override bool ChecksPreflights => true;

    /// <inheritdoc/>
    internal override bool IgnoresMethodCase => isAspNetCore;

    /// <inheritdoc/>
    internal override bool SendsEntriesAsWritten => !isAspNetCore;

    /// <inheritdoc/>
    internal override Answer? Admit(PolicyModel policy, CorsRequest request, Site site, bool preflight)
    {
        var headers = new AnswerHeaders();
        AddOrigin(headers, policy, request, site);
        if (!preflight)
        {
            AddList(headers, CorsHeaderNames.AccessControlExposeHeaders, policy.ExposedHeaders
                .Where(static exposed => exposed.Value is null || !SimpleResponseHeaders.Contains(exposed.Value)).ToImmutableArray());
            return headers.ToAnswer(null);
        }

        var asked = Preflight.CreateRequest(request);
        var methodComparison = IgnoresMethodCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var method = Find(policy.Methods, asked.RequestMethod, methodComparison);
        var checks = asked.RequestHeaders
            .Where(requested => !isAspNetCore || !SimpleRequestHeaders.Contains(requested))
            .Select(requested => Find(policy.Headers, requested, StringComparison.OrdinalIgnoreCase))
            .Append(method)
            .ToList();
        if (checks.Exists(static check => check is { IsKnown: true, Site: null }))
        {
            return Refuse(preflight);
        }

        if (checks.Exists(static check => !check.IsKnown))
        {
            return null;
        }

        if (!SimpleMethods.Contains(asked.RequestMethod))
        {
            headers.Add(CorsHeaderNames.AccessControlAllowMethods, asked.RequestMethod, method.Site!, isEchoed: true);
        }

        foreach (var requested in asked.RequestHeaders.Where(static requested => !SimpleRequestHeaders.Contains(requested)))
        {
            headers.Add(
                CorsHeaderNames.AccessControlAllowHeaders,
                requested,
                Find(policy.Headers, requested, StringComparison.OrdinalIgnoreCase).Site!,
                isEchoed: true);
        }

        headers.AddMaxAge(policy);
        return headers.ToAnswer(isAspNetCore ? 204 : 200);
    }

    /// <inheritdoc/>
    private protected override Answer Refuse(bool preflight) =>
        preflight ? new AnswerHeaders().ToAnswer(isAspNetCore ? 204 : 400) : Answer.Empty;

    /// <summary>Any origin together with credentials is the request's own; only ASP.NET Core tells caches.</summary>
    private void AddOrigin(AnswerHeaders headers, PolicyModel policy, CorsRequest request, Site site)
    {
        bool? varies = false;
        if (!policy.AllowsAnyOrigin)
        {
            headers.Add(CorsHeaderNames.AccessControlAllowOrigin, request.Origin, site);
            varies = policy.Origins.Length > 1 ? true : policy.OriginsOpen ? null : false;
        }
        else if (policy.Credentials is { } credentials && credentials.Value != false)
        {
            var value = credentials.Value is null ? null : request.Origin;
            headers.Add(CorsHeaderNames.AccessControlAllowOrigin, value, site, isEchoed: credentials.Value is true);
            varies = credentials.Value;
        }
        else
        {
            headers.Add(CorsHeaderNames.AccessControlAllowOrigin, CorsHeaderValues.AnyOrigin, site);
        }

        headers.AddCredentials(policy);
        if (isAspNetCore && varies is not false)
        {
            headers.Add(CorsHeaderNames.Vary, varies is null ? null : CorsHeaderNames.Origin, site);
        }
    }

    private void AddList(AnswerHeaders headers, string name, ImmutableArray<Stated<string?>> values)
    {
        if (SendsEntriesAsWritten)
        {
            headers.AddPlain(name, values);
        }
        else
        {
            headers.AddQuoted(name, values);
        }
    }

    /// <summary>
    /// The place that lists a name or all of them; none where the list has neither, not known where an entry is not known.
    /// </summary>
    private static (bool IsKnown, Site? Site) Find(ImmutableArray<Stated<string?>> listed, string name, StringComparison comparison)
    {
        var isWildcard = PolicyModel.IsWildcard(listed);
        foreach (var entry in listed)
        {
            if (isWildcard || string.Equals(entry.Value, name, comparison))
            {
                return (true, entry.Site);
            }
        }

        return (!listed.Any(static entry => entry.Value is null), null);
    }
}
