using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Options;

/// <summary>
/// A method as options name it: <c>Type.Method</c>, with as much of what the type lies in before it as is needed
/// (<c>MyApp.Cors.OriginRules.IsAllowed</c>), for all methods of that name; or its documentation id
/// (<c>M:MyApp.Cors.OriginRules.IsAllowed(System.String)</c>). A generic type has its arity, as in <c>Rules`1.IsAllowed</c>.
/// </summary>
internal sealed class MethodName
{
    private const string DocumentationPrefix = "M:";

    private static readonly char[] ArityMark = ['`'];

    private readonly string text;
    private readonly string[] parts;

    private MethodName(string text)
    {
        this.text = text;
        var name = IsDocumentationId(text) ? text.Substring(DocumentationPrefix.Length).Split('(', '~')[0] : text;
        parts = name.Split('.');
    }

    /// <summary>Reads a name.</summary>
    public static string? Read(string text, out MethodName method)
    {
        method = new MethodName(text);
        if (method.parts.Length > 1 && method.parts.All(IsName) && (IsDocumentationId(text) || text.IndexOf('(') < 0))
        {
            return null;
        }

        if (method.parts.Length == 1 && IsName(text))
        {
            return $"'{text}' does not say whose method it is; write 'Type.{text}'";
        }

        return text.Length > 1 && text[1] == ':' && !IsDocumentationId(text)
            ? $"'{text}' is no method"
            : $"'{text}' is not the name of a method, such as 'OriginRules.IsAllowed'";
    }

    /// <summary>Whether a call of the method is a call of one that has this name: itself, or what it overrides or implements.</summary>
    public bool Names(IMethodSymbol method)
    {
        var declared = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!IsNamedAlike(declared))
        {
            return false;
        }

        for (var current = declared; current is not null; current = current.OverriddenMethod?.OriginalDefinition)
        {
            if (Is(current))
            {
                return true;
            }
        }

        return declared.ContainingType is { } type && type.AllInterfaces
            .SelectMany(@interface => @interface.GetMembers(declared.Name))
            .OfType<IMethodSymbol>()
            .Any(member => Is(member.OriginalDefinition)
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, declared));
    }

    private static bool IsDocumentationId(string text) => text.StartsWith(DocumentationPrefix, StringComparison.Ordinal);

    /// <summary>An identifier, with the arity behind it if it is of something generic.</summary>
    private static bool IsName(string part)
    {
        var pieces = part.Split(ArityMark, StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length is 1 or 2
            && SyntaxFacts.IsValidIdentifier(pieces[0])
            && (pieces.Length == 1 ? pieces[0] == part : pieces[1].All(static digit => digit is >= '0' and <= '9'));
    }

    private bool IsNamedAlike(IMethodSymbol method) => parts[parts.Length - 1].Split(ArityMark)[0] == method.Name;

    private bool Is(IMethodSymbol method) => IsDocumentationId(text)
        ? method.GetDocumentationCommentId() == text
        : LiesIn(method.ContainingType, parts.Length - 2);

    private bool LiesIn(ISymbol? symbol, int last)
    {
        for (; last >= 0; last--)
        {
            if (symbol is null or INamespaceSymbol { IsGlobalNamespace: true } || symbol.MetadataName != parts[last])
            {
                return false;
            }

            symbol = symbol.ContainingSymbol;
        }

        return true;
    }
}
