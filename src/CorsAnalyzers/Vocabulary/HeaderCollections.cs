using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Collections of headers that are none of ASP.NET Core's.</summary>
internal static class HeaderCollections
{
    /// <summary>The types of other hosts that can add a value to a header, each with the method that keeps the values before it.</summary>
    private static readonly (string Type, string Method)[] Appending =
    [
        ("System.Net.HttpListenerResponse", "AppendHeader"),
        ("System.Net.Http.Headers.HttpHeaders", "Add"),
        ("System.Collections.Specialized.NameValueCollection", "Add"),
    ];

    /// <summary>The method by which the type adds a value to those that a header has; null where it has none.</summary>
    public static string? AppendingMethodOf(ITypeSymbol type) =>
        Appending.Where(one => KnownTypes.Is(type, one.Type)).Select(static one => one.Method).FirstOrDefault();

    /// <summary>Whether the type is a dictionary that has one text for each header: <c>APIGatewayProxyResponse.Headers</c>.</summary>
    public static bool IsDictionaryOfTexts(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Dictionary" or "IDictionary", TypeArguments: { Length: 2 } arguments }
        && arguments.All(static argument => argument.SpecialType == SpecialType.System_String);
}
