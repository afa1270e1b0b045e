using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>HttpListener</c>: a server of .NET's own, whose code waits for each request.</summary>
internal sealed class HttpListenerVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "System.Net.HttpListener",
        "System.Net.HttpListenerContext",
        "System.Net.HttpListenerRequest",
        "System.Net.HttpListenerResponse",
        "System.Net.WebHeaderCollection",
        "System.Collections.Specialized.NameValueCollection",
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        ["System.Net.HttpListenerContext"] = KnownKind.HttpContext,
        ["System.Net.HttpListenerRequest"] = KnownKind.HttpRequest,
        ["System.Net.HttpListenerResponse"] = KnownKind.HttpResponse,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call) => (call.Receiver, call.Name) switch
    {
        (not HttpObject, "GetContext" or "GetContextAsync" or "EndGetContext") => Begin(call),
        (HttpObject { Part: HttpPart.Response }, "AddHeader") => TextHeaders.Write(call, 0, 1, replaces: true),
        (HttpObject { Part: HttpPart.Response }, "AppendHeader") => TextHeaders.Write(call, 0, 1, replaces: false),
        (HttpObject { Part: HttpPart.RequestHeaders or HttpPart.ResponseHeaders } headers, "get_Item" or "Get") when call.Arguments.Count == 1 => TextHeaders.Text(call, headers, 0),
        (HttpObject { Part: HttpPart.RequestHeaders or HttpPart.ResponseHeaders } headers, "GetValues") => ValuesOrNull(call, headers),
        (HttpObject { Part: HttpPart.ResponseHeaders }, "set_Item" or "Set") => TextHeaders.Write(call, 0, 1, replaces: true),
        (HttpObject { Part: HttpPart.ResponseHeaders }, "Add") when call.Arguments.Count == 2 => TextHeaders.Write(call, 0, 1, replaces: false),
        (HttpObject { Part: HttpPart.ResponseHeaders }, "Add") => AddLine(call),
        (HttpObject { Part: HttpPart.ResponseHeaders }, "Remove") => HeaderDictionaryVocabulary.Remove(call, call.Text(0)),
        (HttpObject { Part: HttpPart.ResponseHeaders }, "Clear") => Clear(call),
        _ => null,
    };

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => receiver is not HttpObject http
        ? null
        : (http.Part, member.Name) switch
        {
            (HttpPart.Request, "UrlReferrer") => TypedHeadersVocabulary.Referer(machine, member),
            _ => HttpVocabulary.PartOf(machine, http, member.Name),
        };

    private static HttpObject Begin(Call call)
    {
        call.Path.BeginRequest();
        return HttpObject.Context;
    }

    private static Value ValuesOrNull(Call call, HttpObject headers) => TextHeaders.Values(call, headers, 0) switch
    {
        Sequence { IsOpen: false, Items.Count: 0 } none => new Constant(null, none.OfOrigin),
        { } values => values,
    };

    // "Access-Control-Allow-Origin: *"
    private static Constant AddLine(Call call)
    {
        if (call.Text(0) is { } line && line.IndexOf(':') is > 0 and var colon)
        {
            TextHeaders.Write(call, line.Substring(0, colon).Trim(), new Constant(line.Substring(colon + 1).Trim(), call.Argument(0).OfOrigin), 0, replaces: false);
        }
        else
        {
            UnnamedHeader.Change(call);
        }

        return Constant.Null;
    }

    private static Constant Clear(Call call)
    {
        call.Path.ClearResponseHeaders();
        return Constant.Null;
    }
}
