using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;

namespace CorsAnalyzers.Vocabulary;

/// <summary>A response header whose name is not known: it may be each of those that were written before.</summary>
internal static class UnnamedHeader
{
    /// <summary>It is given a value, or loses those that it has.</summary>
    public static void Change(Call call)
    {
        var headers = call.Path.ResponseHeaders;
        call.Path.ResponseIsOpen = true;
        if (headers.Exists(static header => CorsHeaderNames.IsCorsResponseHeader(header.Name) || header.Is(CorsHeaderNames.Vary))
            && call.Path.Decide(new Unknown("written again", StringVocabulary.OfOrigin(call))))
        {
            for (var i = 0; i < headers.Count; i++)
            {
                headers[i] = headers[i] with { Value = null };
            }
        }
    }

    /// <summary>It is added, by a method that throws where there is one of the name.</summary>
    /// <exception cref="SimulatedException">There is, on this path.</exception>
    public static void Add(Call call)
    {
        var isAny = call.Path.ResponseIsOpen || call.Path.ResponseHeaders.Count > 0 || call.Path.EmptyHeaders.Count > 0;
        call.Path.ResponseIsOpen = true;
        if (isAny && call.Path.Decide(new Unknown("there@" + call.Syntax.SpanStart, StringVocabulary.OfOrigin(call))))
        {
            throw new SimulatedException(new ArgumentException());
        }
    }
}
