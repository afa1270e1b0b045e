using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>YARP: transforms that the proxy applies to each response, which has the upstream's headers already.</summary>
internal sealed class YarpVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "Yarp.ReverseProxy.Transforms.ResponseTransformExtensions",
        "Yarp.ReverseProxy.Transforms.TransformBuilderContextFuncExtensions",
        "Yarp.ReverseProxy.Transforms.ResponseTransform",
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        ["Yarp.ReverseProxy.Transforms.ResponseTransformContext"] = KnownKind.ForwardedResponse,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        switch (call.Name)
        {
            case "AddResponseHeader" when call.Method.Parameters[0].Type.Name == "TransformBuilderContext":
                call.Path.ResponseIsOpen = true;
                if (Applies(call))
                {
                    TextHeaders.Write(call, 1, 2, replaces: call.Argument(3) is Constant { Content: false });
                }

                return call.Argument(0);
            case "AddResponseHeaderRemove" when call.Method.Parameters[0].Type.Name == "TransformBuilderContext":
                HeaderDictionaryVocabulary.Remove(call, call.Text(1));
                return call.Argument(0);
            case "AddResponseTransform" when call.Argument(1) is Function transform:
                call.Machine.Invoker.Apply(
                    transform,
                    transform.Method.Parameters.Select(parameter => call.Machine.Unknown(parameter.Type, "given:" + parameter.Name, ofOrigin: false)).ToList(),
                    call.Syntax,
                    call.Frame);
                return call.Argument(0);
            case "SetHeader" when call.Method.IsStatic:
                return TextHeaders.Write(call, 1, 2, replaces: true);
            default:
                return null;
        }
    }

    /// <summary>Whether a header is written to this answer: to all, to those of requests that succeeded, or to the others.</summary>
    private static bool Applies(Call call)
    {
        var condition = call.Method.Parameters.FirstOrDefault(static parameter => parameter.Name == "condition");
        var name = condition?.Type.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => Equals(field.ConstantValue, (call.Argument(condition.Ordinal) as Constant)?.Content))?.Name;
        return name switch
        {
            "Always" => true,
            "Success" => call.Path.Decide(HasSucceeded),
            "Failure" => !call.Path.Decide(HasSucceeded),
            _ => call.Path.Decide(new Unknown("yarp:" + call.Argument(condition?.Ordinal ?? 0).Key, ofOrigin: false)),
        };
    }

    private static Unknown HasSucceeded { get; } = new("yarp:succeeded", ofOrigin: false);
}
