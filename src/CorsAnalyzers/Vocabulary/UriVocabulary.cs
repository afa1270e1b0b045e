using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><see cref="Uri"/>, computed with the real one.</summary>
internal sealed class UriVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["System.Uri"];

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        var ofOrigin = StringVocabulary.OfOrigin(call);
        switch (call.Name)
        {
            case ".ctor" when call.Arguments.Count is 1 or 2 && call.Text(0) is { } text:
                return new Constant(RealFunction.Call(() => new Uri(text, KindOf(call, 1, UriKind.Absolute))), ofOrigin);
            case ".ctor" when call.Arguments.Count is 1 or 2 && call.Argument(0) is Constant { Content: null }:
                throw new SimulatedException(new ArgumentNullException());
            case "TryCreate" when call.Arguments.Count == 3 && call.Method.Parameters[0].Type.SpecialType == SpecialType.System_String
                && (call.Text(0) is not null || call.Argument(0) is Constant { Content: null }):
                var created = RealFunction.Call(() => Uri.TryCreate(call.Text(0), KindOf(call, 1, UriKind.Absolute), out var made) ? made : null);
                call.Outs[2] = new Constant(created, ofOrigin);
                return Constant.Of(created is not null, ofOrigin);
            case "IsWellFormedUriString" when call.Text(0) is { } candidate:
                return Constant.Of(RealFunction.Call(() => Uri.IsWellFormedUriString(candidate, KindOf(call, 1, UriKind.Absolute))), ofOrigin);
            case "GetLeftPart" when call.Receiver is Constant { Content: Uri uri } && call.Argument(0) is Constant { Content: int part }:
                return new Constant(RealFunction.Call(() => uri.GetLeftPart((UriPartial)part)), ofOrigin);
            case "ToString" when call.Receiver is Constant { Content: Uri uri }:
                return new Constant(RealFunction.Call(uri.ToString), ofOrigin);
            case "op_Equality" or "op_Inequality" when call.Argument(0) is Constant a && call.Argument(1) is Constant b:
                return Constant.Of(RealFunction.Call(() => Equals(a.Content, b.Content)) == (call.Name == "op_Equality"), ofOrigin);
            case "Equals" when call.Receiver is Constant { Content: Uri } c && call.Argument(0) is Constant d:
                return Constant.Of(RealFunction.Call(() => Equals(c.Content, d.Content)), ofOrigin);
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver)
    {
        if (member.IsStatic)
        {
            return member.Name switch
            {
                "UriSchemeHttp" => new Constant(Uri.UriSchemeHttp),
                "UriSchemeHttps" => new Constant(Uri.UriSchemeHttps),
                "SchemeDelimiter" => new Constant(Uri.SchemeDelimiter),
                _ => null,
            };
        }

        if (receiver is not Constant { Content: Uri uri } || !(uri.IsAbsoluteUri || member.Name is "OriginalString" or "IsAbsoluteUri"))
        {
            return null;
        }

        // A few hosts are refused only when the property is read.
        return RealFunction.Call(() => ContentOf(uri, member.Name)) is { } content ? new Constant(content, receiver.OfOrigin) : null;
    }

    private static object? ContentOf(Uri uri, string property) => property switch
    {
        "Host" => uri.Host,
        "DnsSafeHost" => uri.DnsSafeHost,
        "IdnHost" => uri.IdnHost,
        "Authority" => uri.Authority,
        "Scheme" => uri.Scheme,
        "Port" => uri.Port,
        "IsDefaultPort" => uri.IsDefaultPort,
        "IsLoopback" => uri.IsLoopback,
        "IsAbsoluteUri" => uri.IsAbsoluteUri,
        "AbsoluteUri" => uri.AbsoluteUri,
        "AbsolutePath" => uri.AbsolutePath,
        "OriginalString" => uri.OriginalString,
        "HostNameType" => (int)uri.HostNameType,
        _ => null,
    };

    private static UriKind KindOf(Call call, int index, UriKind otherwise) =>
        call.Argument(index) is Constant { Content: int kind } ? (UriKind)kind : otherwise;
}
