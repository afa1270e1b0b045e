using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>HttpContext</c> and its request and response.</summary>
internal sealed class HttpVocabulary : VocabularyBase
{
    /// <summary>The key of the method of a request that is no preflight.</summary>
    public const string RequestMethod = "Request.Method";

    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "Microsoft.AspNetCore.Http.HttpContext",
        "Microsoft.AspNetCore.Http.DefaultHttpContext",
        "Microsoft.AspNetCore.Http.HttpRequest",
        "Microsoft.AspNetCore.Http.HttpResponse",
        "Microsoft.AspNetCore.Http.ResponseExtensions",
        "Microsoft.AspNetCore.Http.HeaderDictionaryTypeExtensions",
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Http.HttpContext"] = KnownKind.HttpContext,
        ["Microsoft.AspNetCore.Http.HttpRequest"] = KnownKind.HttpRequest,
        ["Microsoft.AspNetCore.Http.HttpResponse"] = KnownKind.HttpResponse,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        if (call.Name == "OnStarting" && call.Receiver is HttpObject { Part: HttpPart.Response })
        {
            if (call.Argument(0) is Function callback)
            {
                call.Path.BeforeResponse.Push((callback, call.Arguments.Skip(1).ToList()));
            }
            else
            {
                call.Path.ResponseIsOpen = true;
            }

            return Constant.Null;
        }

        if (call.Name == "Clear" && call.Argument(0) is HttpObject { Part: HttpPart.Response })
        {
            call.Path.ClearResponseHeaders();
            return Constant.Null;
        }

        return call.Name == "GetTypedHeaders" ? TypedHeadersVocabulary.Of(call.Argument(0)) : null;
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => receiver switch
    {
        HttpObject http => PartOf(machine, http, member.Name),

        // What the code has made for itself is not what it answers.
        Unknown { IsMade: true } made => new Unknown(made.Key + "." + member.Name, ofOrigin: false, (member as IPropertySymbol)?.Type),
        _ => null,
    };

    /// <summary>A part of a request and its response, by the name of the member; null for other members.</summary>
    public static Value? PartOf(Machine machine, HttpObject http, string member)
    {
        return (http.Part, member) switch
        {
            (_, "HttpContext") => HttpObject.Context,
            (HttpPart.Context, "Request") => HttpObject.Request,
            (HttpPart.Context, "Response") => HttpObject.Response,
            (HttpPart.Request, "Headers") => HttpObject.RequestHeaders,
            (HttpPart.Response, "Headers") => HttpObject.ResponseHeaders,

            // Where it has, before the code runs, the code cannot write headers any more.
            (HttpPart.Response, "HasStarted") when !machine.Path.MayHaveStarted => Constant.False,
            (HttpPart.Response, "Body" or "BodyWriter") => Started(machine, null),
            (HttpPart.Request, "Method" or "HttpMethod") => machine.Path.IsPreflight ? new Constant(PreflightRequest.Method) : new Unknown(RequestMethod, ofOrigin: false),

            // What earlier code left there for later code may be a verdict on the origin.
            (HttpPart.Context, "Items") => new Unknown(http.Key + "." + member, ofOrigin: true),
            (HttpPart.Context, "Features") => Started(machine, new Unknown(http.Key + "." + member, ofOrigin: true)),
            _ => null,
        };
    }

    /// <summary>Whoever has the value may start the response by it.</summary>
    private static Value? Started(Machine machine, Value? value)
    {
        machine.Path.MayHaveStarted = true;
        return value;
    }
}
