using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Collections of headers that are none of ASP.NET Core's.</summary>
internal static class HeaderCollections
{
    /// <summary>
    /// The types of other hosts that can add a value to a header, each with the method that keeps the values before it, and the one that
    /// loses them, where its name does not say so.
    /// </summary>
    private static readonly (string Type, string Appending, string? Replacing)[] Writing =
    [
        ("System.Net.HttpListenerResponse", "AppendHeader", "AddHeader"),
        ("System.Net.Http.Headers.HttpHeaders", "Add", null),
        ("System.Collections.Specialized.NameValueCollection", "Add", null),
    ];

    /// <summary>The method by which the type adds a value to those that a header has; null where it has none.</summary>
    public static string? AppendingMethodOf(ITypeSymbol type) =>
        Writing.Where(one => KnownTypes.Is(type, one.Type)).Select(static one => one.Appending).FirstOrDefault();

    /// <summary>The method that the type has in place of an assignment although its name does not say so; null where it has none.</summary>
    public static string? ReplacingMethodOf(ITypeSymbol type) =>
        Writing.Where(one => KnownTypes.Is(type, one.Type)).Select(static one => one.Replacing).FirstOrDefault();

    /// <summary>Whether the type is a dictionary that has one text for each header: <c>APIGatewayProxyResponse.Headers</c>.</summary>
    public static bool IsDictionaryOfTexts(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Dictionary" or "IDictionary", TypeArguments: { Length: 2 } arguments }
        && arguments.All(static argument => argument.SpecialType == SpecialType.System_String);
}
