using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Vocabulary;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>
/// The functions of other files that an application hands its parts to. Large programs have hundreds, and to read one is to bind it, which costs more
/// than everything else that the rules of wiring do.
/// </summary>
internal static class WiringModules
{
    /// <summary>Whether a function alone is asked and hands a part of an application to another file.</summary>
    public static bool LeadElsewhere(Call call, SyntaxNode function) =>
        call.Path.Wiring is { Scope: WiringScope.Function }
        && !call.Machine.IsInTreeOfRoot(function)
        && (call.Receiver is WiringValue || call.Arguments.Any(static argument => argument is WiringValue));

    /// <summary>
    /// The result of a module that is not read: it does nothing, but map endpoints of which nothing is said. Null where it has to be followed. What is
    /// taken for granted here is never reported: where something looks wrong, the program is read as a whole.
    /// </summary>
    public static Value? Leave(Call call, SyntaxNode function)
    {
        if (call.Path.Wiring is not { Scope: WiringScope.Outline } wiring || call.Machine.IsInTreeOfRoot(function) || PartOf(call) is not { } part)
        {
            return null;
        }

        var text = function.SyntaxTree.GetText(call.Machine.CancellationToken).ToString();
        if (CorsWords.Headers.AreIn(text, function.SpanStart, function.Span.Length) || ModuleWords.All.Any(Names))
        {
            return null;
        }

        var type = call.Method.ReturnType;
        var routes = (part as RoutesDraft) ?? (part as PipelineDraft)?.Routes;
        var endpoint = routes is not null && Names(ModuleWords.Mapping) ? new EndpointDraft(call.Path.NextId(), call.Site, routes) : null;
        Value? result = call.Method.ReturnsVoid ? Constant.Null
            : WiringVocabulary.IsServices(type) || WiringVocabulary.IsRoutes(type) ? part
            : WiringVocabulary.IsConventions(type) ? endpoint
            : null;
        if (result is not null)
        {
            wiring.IsRough = true;
            if (endpoint is not null)
            {
                routes!.Endpoints.Add(endpoint);
            }
        }

        return result;

        bool Names(string part) => text.IndexOf(part, function.SpanStart, function.Span.Length, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The services or routes that are the one part of an application which a call is given, if nothing else is that might be one.</summary>
    private static WiringValue? PartOf(Call call)
    {
        WiringValue? part = null;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            switch (call.Arguments[i])
            {
                case Constant or Unknown:
                    break;
                case WiringValue given when part is null
                    && (given is ServicesDraft or RoutesDraft || (given is PipelineDraft && WiringVocabulary.IsRoutes(call.Method.Parameters[i].Type))):
                    part = given;
                    break;
                default:
                    return null;
            }
        }

        return call.Receiver is null ? part : null;
    }
}
