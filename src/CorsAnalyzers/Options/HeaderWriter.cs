using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Options;

/// <summary>
/// A method that writes a response header, as options name it: a <see cref="MethodName"/>, and in parentheses behind it the parameters that
/// take the header's name and its value, <c>Responses.Write(name: header, value: content)</c>. Without the parentheses these are the
/// parameters that are called <c>name</c> and <c>value</c>.
/// </summary>
internal sealed class HeaderWriter
{
    private const string NameLabel = "name";
    private const string ValueLabel = "value";

    private readonly MethodName method;
    private readonly string nameParameter;
    private readonly string valueParameter;

    private HeaderWriter(MethodName method, string nameParameter, string valueParameter)
    {
        this.method = method;
        this.nameParameter = nameParameter;
        this.valueParameter = valueParameter;
    }

    /// <summary>Reads a writer.</summary>
    public static string? Read(string text, out HeaderWriter writer)
    {
        writer = null!;
        var (name, value) = (NameLabel, ValueLabel);
        var methodText = text;
        if (text.Length > 0 && text[text.Length - 1] == ')' && text.LastIndexOf('(') is > 0 and var start && text.IndexOf(':', start) > 0)
        {
            if (ParametersIn(text.Substring(start + 1, text.Length - start - 2)) is not { } parameters)
            {
                return $"'{text.Substring(start)}' does not say which parameters take a header's name and its value; write '(name: header, value: content)'";
            }

            (name, value) = parameters;
            methodText = text.Substring(0, start).Trim();
        }

        if (MethodName.Read(methodText, out var method) is { } reason)
        {
            return reason;
        }

        writer = new HeaderWriter(method, name, value);
        return null;
    }

    /// <summary>Whether a call of the method is a call of the writer: it has the name, and the parameters.</summary>
    public bool Names(IMethodSymbol called) => NameIn(called) >= 0 && ValueIn(called) >= 0 && method.Names(called);

    /// <summary>The position of the parameter that takes the header's name; negative where there is none.</summary>
    public int NameIn(IMethodSymbol called) => PositionOf(nameParameter, called);

    /// <summary>The position of the parameter that takes the header's value; negative where there is none.</summary>
    public int ValueIn(IMethodSymbol called) => PositionOf(valueParameter, called);

    private static int PositionOf(string parameter, IMethodSymbol called)
    {
        foreach (var declared in called.Parameters)
        {
            if (declared.Name == parameter)
            {
                return declared.Ordinal;
            }
        }

        return -1;
    }

    /// <summary>Two labelled parameters, in any order; null where there is anything else.</summary>
    private static (string Name, string Value)? ParametersIn(string text)
    {
        var labelled = text.Split(',')
            .Select(static part => part.Split(':'))
            .Where(static pair => pair.Length == 2 && SyntaxFacts.IsValidIdentifier(pair[1].Trim()))
            .ToLookup(static pair => pair[0].Trim(), static pair => pair[1].Trim(), StringComparer.Ordinal);
        var (name, value) = (labelled[NameLabel].ToList(), labelled[ValueLabel].ToList());
        return text.Split(',').Length == 2 && name.Count == 1 && value.Count == 1 && name[0] != value[0] ? (name[0], value[0]) : null;
    }
}
