using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>GetTypedHeaders()</c>: another view of the headers.</summary>
internal sealed class TypedHeadersVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["Microsoft.AspNetCore.Http.Headers.RequestHeaders", "Microsoft.AspNetCore.Http.Headers.ResponseHeaders"];

    /// <summary>The typed headers of a request or response; null for other objects.</summary>
    public static HttpObject? Of(Value message) => message switch
    {
        HttpObject { Part: HttpPart.Request } => HttpObject.TypedRequestHeaders,
        HttpObject { Part: HttpPart.Response } => HttpObject.TypedResponseHeaders,
        _ => null,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        if (call.Receiver is not HttpObject { Part: HttpPart.TypedResponseHeaders } || call.Name is not ("Set" or "SetList" or "Append" or "AppendList"))
        {
            return null;
        }

        if (call.Text(0) is not { } name)
        {
            UnnamedHeader.Change(call);
            return Constant.Null;
        }

        var value = call.Argument(1) is Constant { Content: string or null } or Sequence ? call.Argument(1) : call.Unknown();
        var syntax = call.ArgumentSyntax(1) ?? call.Syntax;
        if (call.Name.StartsWith("Set", StringComparison.Ordinal))
        {
            HeaderDictionaryVocabulary.Set(call.Machine, call.Frame, name, value, syntax, call.SiteOf(0));
        }
        else
        {
            HeaderDictionaryVocabulary.Append(call.Machine, call.Frame, name, value, syntax, call.SiteOf(0));
        }

        return Constant.Null;
    }

    /// <inheritdoc/>
    public override bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax)
    {
        if (receiver is not HttpObject { Part: HttpPart.TypedResponseHeaders })
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
        (HttpObject { Part: HttpPart.TypedRequestHeaders }, "Headers") => HttpObject.RequestHeaders,
        (HttpObject { Part: HttpPart.TypedResponseHeaders }, "Headers") => HttpObject.ResponseHeaders,
        (HttpObject { Part: HttpPart.TypedRequestHeaders }, "Referer") => Referer(machine, member),
        (HttpObject { Part: HttpPart.TypedRequestHeaders }, _) => new Unknown("TypedHeaders." + member.Name, ofOrigin: true, (member as IPropertySymbol)?.Type),
        _ => null,
    };

    /// <summary>The address of the page that makes the request, as a <see cref="Uri"/>; null where .NET reads none: browsers know more hosts.</summary>
    public static Value Referer(Machine machine, ISymbol member) => HeaderDictionaryVocabulary.RefererOf(machine) is { } referer
        ? new Constant(Uri.TryCreate(referer, UriKind.RelativeOrAbsolute, out var address) ? address : null, ofOrigin: true)
        : new Unknown("TypedHeaders.Referer", ofOrigin: true, (member as IPropertySymbol)?.Type);
}
