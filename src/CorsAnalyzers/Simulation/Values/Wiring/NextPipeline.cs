using CorsAnalyzers.Vocabulary;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>What the innermost startup filter is given to call next: it adds what the application's own code adds.</summary>
/// <param name="id">Tells it from others.</param>
/// <param name="pipeline">The pipeline that the filters add to.</param>
/// <param name="configure">Adds to it.</param>
internal sealed class NextPipeline(int id, PipelineDraft pipeline, Action<PipelineDraft> configure) : WiringValue("next#" + id)
{
    /// <summary>A filter calls it. Which requests another pipeline serves than the filters' own, or a second time, is not followed.</summary>
    public Value Run(Call call)
    {
        Run(call.Path.Wiring!, call.Argument(0));
        return Constant.Null;
    }

    /// <inheritdoc cref="Run(Call)"/>
    public void Run(WiringDraft wiring, Value given)
    {
        if (given != pipeline || pipeline.Own is not null)
        {
            wiring.IsLost = true;
            return;
        }

        var start = pipeline.Middlewares.Count;
        pipeline.Own = (start, start);
        configure(pipeline);
        pipeline.Own = (start, pipeline.Middlewares.Count);
    }

    /// <summary>Whether a function may call it: it stands in a variable that the function names, or in a member of its object.</summary>
    public static bool IsIn(Function function)
    {
        if (function.Receiver is Instance instance && instance.Members.Values.Any(static member => member is NextPipeline))
        {
            return true;
        }

        for (var frame = function.Syntax is null ? null : function.Closure; frame is not null; frame = frame.Closure)
        {
            if ((frame.This is Instance { Members: var members } && members.Values.Any(static member => member is NextPipeline))
                || frame.Variables.Any(pair => pair.Value is NextPipeline && function.Syntax!.DescendantTokens().Any(token => token.ValueText == pair.Key.Name)))
            {
                return true;
            }
        }

        return false;
    }
}
