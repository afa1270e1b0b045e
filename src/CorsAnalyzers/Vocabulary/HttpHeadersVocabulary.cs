using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The headers of <c>System.Net.Http</c>, where they are those of a request or response that a server handles.</summary>
internal sealed class HttpHeadersVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "System.Net.Http.Headers.HttpHeaders",
        "System.Net.Http.Headers.HttpRequestHeaders",
        "System.Net.Http.Headers.HttpResponseHeaders",
        "System.Net.Http.Headers.HttpHeaderValueCollection`1",
    ];

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        switch (call.Receiver, call.Name)
        {
            case (HttpObject { Part: HttpPart.RequestHeaders or HttpPart.ResponseHeaders } headers, "GetValues"):
                return TextHeaders.Values(call, headers, 0) switch
                {
                    Sequence { IsOpen: false, Items.Count: 0 } => throw new SimulatedException(new InvalidOperationException()),
                    Sequence values => values,
                    _ => call.Unknown(),
                };
            case (HttpObject { Part: HttpPart.RequestHeaders or HttpPart.ResponseHeaders } headers, "TryGetValues"):
                var found = TextHeaders.Values(call, headers, 0);
                call.Outs[1] = found is Sequence ? found : call.Unknown(call.Method.Parameters[1].Type);
                return HeaderDictionaryVocabulary.IsPresent(call.Machine, found);
            case (HttpObject { Part: HttpPart.RequestHeaders or HttpPart.ResponseHeaders } headers, "Contains"):
                return HeaderDictionaryVocabulary.IsPresent(call.Machine, TextHeaders.Values(call, headers, 0));
            case (HttpObject { Part: HttpPart.ResponseHeaders }, "Add" or "TryAddWithoutValidation") when call.Arguments.Count == 2:
                TextHeaders.Write(call, 0, 1, replaces: false);
                return Constant.True;
            case (HttpObject { Part: HttpPart.ResponseHeaders }, "Remove"):
                return HeaderDictionaryVocabulary.Remove(call, call.Text(0));
            case (HttpObject { Part: HttpPart.ResponseHeaders }, "Clear"):
                call.Path.ClearResponseHeaders();
                return Constant.Null;
            case (HttpObject { Part: HttpPart.ResponseVary }, "Add" or "ParseAdd" or "TryParseAdd"):
                TextHeaders.Write(call, CorsHeaderNames.Vary, call.Argument(0), 0, replaces: false);
                return Constant.True;
            case (HttpObject { Part: HttpPart.ResponseVary }, "Clear" or "Remove"):
                return HeaderDictionaryVocabulary.Remove(call, CorsHeaderNames.Vary);
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax)
    {
        if (receiver is not HttpObject { Part: HttpPart.ResponseHeaders })
        {
            return false;
        }

        // Objects of many types, whose texts are not known.
        HeaderDictionaryVocabulary.Set(machine, frame, HeaderNamesVocabulary.NameOf(property.Name), machine.Unknown(property.Type, "typed:" + property.Name, value.OfOrigin), valueSyntax);
        return true;
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => (receiver, member.Name) switch
    {
        (HttpObject { Part: HttpPart.RequestHeaders }, "Referrer") => TypedHeadersVocabulary.Referer(machine, member),
        (HttpObject { Part: HttpPart.RequestHeaders }, _) => new Unknown("RequestHeaders." + member.Name, ofOrigin: true, (member as IPropertySymbol)?.Type),
        (HttpObject { Part: HttpPart.ResponseHeaders }, "Vary") => HttpObject.ResponseVary,
        _ => null,
    };
}
