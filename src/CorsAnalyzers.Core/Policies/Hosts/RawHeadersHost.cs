using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Policies.Hosts;

/// <summary>Sends what is stated as it stands, with every answer, whoever asks.</summary>
internal sealed class RawHeadersHost() : PolicyHost("a server that sends fixed headers")
{
    /// <inheritdoc/>
    internal override bool SendsEntriesAsWritten => true;

    /// <inheritdoc/>
    internal override Answer? Respond(PolicyModel policy, CorsRequest request, bool preflight)
    {
        var headers = new AnswerHeaders();
        foreach (var origin in policy.Origins)
        {
            headers.Add(CorsHeaderNames.AccessControlAllowOrigin, origin.Value, origin.Site);
        }

        headers.AddCredentials(policy);
        headers.AddPlain(CorsHeaderNames.AccessControlAllowHeaders, policy.Headers);
        headers.AddPlain(CorsHeaderNames.AccessControlAllowMethods, policy.Methods);
        headers.AddPlain(CorsHeaderNames.AccessControlExposeHeaders, policy.ExposedHeaders);
        headers.AddMaxAge(policy);
        return headers.ToAnswer(null, mayHoldMore: policy.OriginsOpen);
    }

    /// <inheritdoc/>
    internal override Answer? Admit(PolicyModel policy, CorsRequest request, Site site, bool preflight) =>
        Respond(policy, request, preflight);

    /// <inheritdoc/>
    private protected override Answer Refuse(bool preflight) => Answer.Empty;
}
