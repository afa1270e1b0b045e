using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Types of ASP.NET Core, for code that must know more of one than the kind of value that it is.</summary>
internal static class AspNetCoreTypes
{
    private const string Context = "Microsoft.AspNetCore.Http.HttpContext";
    private const string Response = "Microsoft.AspNetCore.Http.HttpResponse";
    private const string HeaderDictionary = "Microsoft.AspNetCore.Http.IHeaderDictionary";
    private const string RequestDelegate = "Microsoft.AspNetCore.Http.RequestDelegate";

    /// <summary>The types whose public methods are endpoints.</summary>
    private static readonly string[] OwnersOfActions = ["Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel"];

    /// <summary>Whether the response's headers are reached through members of the type.</summary>
    public static bool LeadsToResponseHeaders(ITypeSymbol? type) => KnownTypes.Is(type, Context) || IsResponse(type);

    /// <summary>Whether the type is the response, or derives from it.</summary>
    public static bool IsResponse(ITypeSymbol? type) => KnownTypes.Is(type, Response);

    /// <summary>Whether the type is a middleware's or an endpoint's delegate.</summary>
    public static bool IsRequestDelegate(ITypeSymbol? type) => KnownTypes.Is(type, RequestDelegate);

    /// <summary>Whether the type's public methods are endpoints.</summary>
    public static bool OwnsActions(ITypeSymbol? type) => Array.Exists(OwnersOfActions, owner => KnownTypes.Is(type, owner));

    /// <summary>The header collection's interface, where the type is or implements it; else null.</summary>
    public static ITypeSymbol? HeaderDictionaryOf(ITypeSymbol? type) =>
        KnownTypes.Is(type, HeaderDictionary) ? type : type?.AllInterfaces.FirstOrDefault(static one => KnownTypes.Is(one, HeaderDictionary));
}
