using CorsAnalyzers.Policies.Hosts;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Policies;

/// <summary>
/// The software that answers from a policy. ASP.NET Core 10 is measured (tests/CorsAnalyzers.Tests/Truth); the others are read in their
/// sources, since their packages are not at hand.
/// </summary>
public abstract class PolicyHost
{
    private protected PolicyHost(string name) => Name = name;

    /// <summary>ASP.NET Core 3.0 and later: throws for any origin with credentials.</summary>
    public static PolicyHost AspNetCore { get; } = new AspNetCoreHost("ASP.NET Core", refusesAnyOriginWithCredentials: true);

    /// <summary>ASP.NET Core 2.2: sends <c>*</c> with credentials, which browsers refuse.</summary>
    public static PolicyHost LateAspNetCore2 { get; } = new AspNetCoreHost("ASP.NET Core 2.2", refusesAnyOriginWithCredentials: false);

    /// <summary>ASP.NET Core 1.0 to 2.1, on .NET Framework too: sends the request's origin back for any origin with credentials.</summary>
    public static PolicyHost EarlyAspNetCore2 { get; } = new CorsEngineHost("ASP.NET Core 2.1", isAspNetCore: true);

    /// <summary>
    /// System.Web.Cors, which ASP.NET Web API 2 answers with: sends the request's origin back for any origin with credentials.
    /// </summary>
    public static PolicyHost SystemWebCors { get; } = new CorsEngineHost("System.Web.Cors", isAspNetCore: false);

    /// <summary>Microsoft.Owin.Cors: a middleware around System.Web.Cors.</summary>
    public static PolicyHost Owin { get; } = new CorsEngineHost("OWIN", isAspNetCore: false);

    /// <summary>
    /// A server that sends stated headers with every answer, as web.config's <c>customHeaders</c> or a reverse proxy does.
    /// </summary>
    public static PolicyHost RawHeaders { get; } = new RawHeadersHost();

    /// <summary>What its users call it.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether it looks up itself what a preflight asks for, and names only that in its answer; the others send the lists for browsers to
    /// look at.
    /// </summary>
    internal virtual bool ChecksPreflights => false;

    /// <summary>Whether it takes a listed method for the requested one in any letter case.</summary>
    internal virtual bool IgnoresMethodCase => false;

    /// <summary>Whether an entry of a list is sent as it is, so that one with a comma is two; the others quote it.</summary>
    internal virtual bool SendsEntriesAsWritten => false;

    /// <summary>What the policy's list holds for an origin as it is written in code.</summary>
    public virtual string NormalizeOrigin(string written) => written;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The answer to a request; null where it is not known.</summary>
    internal virtual Answer? Respond(PolicyModel policy, CorsRequest request, bool preflight)
    {
        if (Fail(policy) is { } failed)
        {
            return failed;
        }

        if (string.IsNullOrEmpty(request.Origin))
        {
            return Answer.Empty;
        }

        try
        {
            return policy.Decide(request.Origin!) switch
            {
                (true, { } site) => Admit(policy, request, site, preflight),
                (false, _) => Refuse(preflight),
                _ => null,
            };
        }
        catch (PredicateFailedException)
        {
            return Answer.Failed(HostFailure.Exception);
        }
    }

    /// <summary>The answer to an origin that the policy admits; null where it is not known.</summary>
    internal abstract Answer? Admit(PolicyModel policy, CorsRequest request, Site site, bool preflight);

    /// <summary>The answer to an origin that the policy does not admit.</summary>
    private protected abstract Answer Refuse(bool preflight);

    /// <summary>Why this host gives no answer from the policy at all; null where it does. All of them throw for a negative age.</summary>
    private protected virtual Answer? Fail(PolicyModel policy) => policy.MaxAge is { Value: { } age, Site: var site } && age < TimeSpan.Zero
        ? Answer.Failed(HostFailure.NegativeMaxAge, site)
        : null;
}
