using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>What <c>AddCors</c>, <c>AddPolicy</c>, <c>UseCors</c> and <c>RequireCors</c> are to the application that is put together.</summary>
internal static class CorsWiring
{
    /// <summary>Notes a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="policy">The policy that it is given or builds; null where it is given none, or one that is not known.</param>
    public static void Note(Call call, PolicyDraft? policy)
    {
        call.Path.Wiring!.CorsCalls.Add(call.Syntax);
        switch (call.Name, call.Receiver ?? call.Argument(0))
        {
            case (CorsMembers.UseCors, PipelineDraft pipeline):
                pipeline.Middlewares.Add(new MiddlewareDraft(MiddlewareKind.Cors, call.Site) { Policy = UseOf(call, policy) });
                break;
            case (CorsMembers.RequireCors, EndpointDraft endpoint):
                endpoint.Conventions.SayCors(EndpointCorsKind.Enabled, UseOf(call, policy));
                break;
            case (CorsMembers.RequireCors, RoutesDraft group):
                group.Conventions.SayCors(EndpointCorsKind.Enabled, UseOf(call, policy));
                break;
            case (CorsMembers.AddCors, ServicesDraft services):
                services.Place ??= call.Site;
                services.HasCors = true;
                services.MayHaveMore |= call.Arguments.Count > 1 && (call.Argument(1) is not Function function || LaterChanges.MayConcern(function));
                break;
            case (CorsMembers.AddDefaultPolicy, CorsOptionsObject { Services: { } services }):
                services.Policies.Add((services.DefaultPolicyName, call.Site, policy));
                break;
            case (CorsMembers.AddPolicy, CorsOptionsObject { Services: { } services }):
                services.Policies.Add((call.Text(0), call.SiteOf(0), policy));
                break;
            default:
                call.Path.Wiring.IsLost = true;
                break;
        }
    }

    /// <summary>The policy that the options have under the name that a call is given: another with each that is added.</summary>
    public static Value Find(Call call, ServicesDraft services)
    {
        var name = call.Text(0);
        if (name is not null && !services.MayHaveMore && services.Policies.TrueForAll(policy => policy.Name is { } known && known != name))
        {
            return Constant.Null;
        }

        var found = new Unknown("GetPolicy#" + call.Path.NextId(), ofOrigin: false, call.Method.ReturnType);
        if (name is not null && services.Policies.Exists(policy => policy.Name == name))
        {
            call.Path.Presume(new Equality(found, Constant.Null).Key, holds: false);
        }

        return found;
    }

    private static PolicyUse UseOf(Call call, PolicyDraft? policy) =>
        call.Arguments.Count == 1 ? new PolicyUse(PolicyReferenceKind.Nameless, Name: null, call.Site)
        : call.Method.Parameters[1].Type.SpecialType == Microsoft.CodeAnalysis.SpecialType.System_String ? new PolicyUse(PolicyReferenceKind.Named, call.Text(1), call.SiteOf(1))
        : new PolicyUse(PolicyReferenceKind.Inline, Name: null, call.Site, policy);
}
