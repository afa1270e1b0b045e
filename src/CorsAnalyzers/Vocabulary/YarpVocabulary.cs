using CorsAnalyzers.Simulation.Values;

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
                TextHeaders.Write(call, 1, 2, replaces: call.Argument(3) is Constant { Content: false });
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
}
