using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Policies.Hosts;

/// <summary>
/// The CORS middleware of ASP.NET Core from 2.2 on. Sources: aspnet/CORS 2.2.0 and dotnet/aspnetcore src/Middleware/CORS,
/// CorsService.cs, CorsMiddleware.cs, CorsPolicyBuilder.cs.
/// </summary>
/// <param name="name">What its users call it.</param>
/// <param name="refusesAnyOriginWithCredentials">
/// From 3.0 on, <c>CorsPolicyBuilder.Build</c> and <c>CorsService.EvaluatePolicy</c> throw; 2.2 logs and sends <c>*</c>.
/// </param>
internal sealed class AspNetCoreHost(string name, bool refusesAnyOriginWithCredentials) : PolicyHost(name)
{
    // CorsMiddleware answers a preflight by itself, whether it admits the origin or not.
    private const int PreflightStatus = 204;

    /// <inheritdoc/>
    public override string NormalizeOrigin(string written) => AspNetCoreOrigins.Normalize(written);

    /// <inheritdoc/>
    internal override Answer? Admit(PolicyModel policy, CorsRequest request, Site site, bool preflight)
    {
        var headers = new AnswerHeaders();
        if (SendsOriginOrAny(policy))
        {
            headers.AddOriginOrAny(site);
        }
        else
        {
            headers.Add(CorsHeaderNames.AccessControlAllowOrigin, policy.AllowsAnyOrigin ? CorsHeaderValues.AnyOrigin : request.Origin, site);
        }

        headers.AddCredentials(policy);
        if (preflight)
        {
            // A list of exactly "*" is not sent but answered with what was asked for, with and without credentials.
            var asked = Preflight.CreateRequest(request);
            AddListed(headers, CorsHeaderNames.AccessControlAllowHeaders, policy.Headers, asked.RequestHeaders);
            AddListed(headers, CorsHeaderNames.AccessControlAllowMethods, policy.Methods, ImmutableArray.Create(asked.RequestMethod));
            headers.AddMaxAge(policy);
        }
        else
        {
            headers.AddQuoted(CorsHeaderNames.AccessControlExposeHeaders, policy.ExposedHeaders);
        }

        if (VariesByOrigin(policy) is not false and var varies)
        {
            headers.Add(CorsHeaderNames.Vary, varies is null ? null : CorsHeaderNames.Origin, site);
        }

        return headers.ToAnswer(preflight ? PreflightStatus : null);
    }

    /// <inheritdoc/>
    private protected override Answer Refuse(bool preflight) => preflight ? new AnswerHeaders().ToAnswer(PreflightStatus) : Answer.Empty;

    /// <inheritdoc/>
    internal override Answer? Respond(PolicyModel policy, CorsRequest request, bool preflight) =>
        !policy.IsBuilt && string.IsNullOrEmpty(request.Origin) && base.Fail(policy) is null
            ? Answer.Empty
            : base.Respond(policy, request, preflight);

    /// <inheritdoc/>
    private protected override Answer? Fail(PolicyModel policy) =>
        refusesAnyOriginWithCredentials && policy is { AllowsAnyOrigin: true, Credentials: { Value: true } credentials }
            ? Answer.Failed(HostFailure.AnyOriginWithCredentials, policy.Origins[0].Site, credentials.Site)
            : base.Fail(policy);

    /// <summary>Whether an admitted origin is sent itself or <c>*</c>, by a list that is not known. With credentials this host refuses to send <c>*</c>.</summary>
    private bool SendsOriginOrAny(PolicyModel policy) =>
        policy.MayAllowAnyOrigin && !(refusesAnyOriginWithCredentials && policy.Credentials is { Value: true });

    private static void AddListed(AnswerHeaders headers, string name, ImmutableArray<Stated<string?>> listed, ImmutableArray<string> asked)
    {
        if (PolicyModel.IsWildcard(listed))
        {
            foreach (var value in asked)
            {
                headers.Add(name, value, listed[0].Site, isEchoed: true);
            }
        }
        else
        {
            headers.AddQuoted(name, listed);
        }
    }

    /// <summary>Whether <c>Vary: Origin</c> is sent to admitted origins; null where that is not known.</summary>
    private bool? VariesByOrigin(PolicyModel policy)
    {
        if (policy.AllowsAnyOrigin)
        {
            return refusesAnyOriginWithCredentials || policy.Credentials is not { } credentials ? false : credentials.Value;
        }

        if (SendsOriginOrAny(policy))
        {
            return null;
        }

        // The predicate counts since dotnet/aspnetcore pull request 25265 (2020); 2.2 and 3.x look at the list alone.
        var isChecked = policy.Predicate is not null || policy.WildcardSubdomains || policy.LookedUp is not null;
        return policy.Origins.Length > 1 || (refusesAnyOriginWithCredentials && isChecked)
            ? true
            : policy.OriginsOpen ? null : false;
    }
}
