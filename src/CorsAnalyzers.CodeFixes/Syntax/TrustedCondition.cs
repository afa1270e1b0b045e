using CorsAnalyzers.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>The condition that an origin is one of those that are configured.</summary>
internal static class TrustedCondition
{
    private const string Wildcard = "*";

    // Of a condition; those of more origins are written one below the other.
    private const int LongestLine = 160;

    /// <summary>Whether an entry stands for all subdomains of a host.</summary>
    public static bool IsWildcard(string origin) => origin.Contains(Wildcard);

    /// <summary>The condition, in the language version of the file; null where <c>StringComparison</c> is not to be had.</summary>
    /// <param name="origin">What is to be checked: a variable, or an expression that may be repeated.</param>
    /// <param name="mayBeNull">Whether it may be null.</param>
    /// <param name="trusted">The origins that are let in, at least one.</param>
    /// <param name="position">The place where the condition is to stand.</param>
    /// <param name="lineStart">What ends a line of a long condition and starts the next one.</param>
    /// <param name="context">The tree's meaning.</param>
    public static ExpressionSyntax? Create(string origin, bool mayBeNull, IReadOnlyList<string> trusted, int position, string lineStart, EditContext context)
    {
        var hasPatterns = context.Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
        var whole = trusted.Where(static one => !IsWildcard(one)).Select(Literal).ToList();
        var alternatives = new List<string>();
        if (whole.Count != 0)
        {
            alternatives.Add(hasPatterns && whole.Count > 1 ? $"{origin} is {string.Join(" or ", whole)}" : string.Join(" || ", whole.Select(one => $"{origin} == {one}")));
        }

        if (trusted.Any(IsWildcard))
        {
            if (NamedType.Find(context.Model, nameof(StringComparison), nameof(System)) is not { } comparison)
            {
                return null;
            }

            var ordinal = $"{comparison.ToMinimalDisplayString(context.Model, position)}.{nameof(StringComparison.Ordinal)}";
            var isThere = mayBeNull ? hasPatterns ? $"{origin} is not null && " : $"{origin} != null && " : "";
            alternatives.AddRange(trusted.Where(IsWildcard).Select(one => $"({isThere}{StartsAndEnds(one, ordinal)})"));
        }

        if (alternatives.Count == 1)
        {
            return SyntaxFactory.ParseExpression(alternatives[0]) is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : SyntaxFactory.ParseExpression(alternatives[0]);
        }

        var condition = string.Join(" || ", alternatives);
        return SyntaxFactory.ParseExpression(condition.Length <= LongestLine ? condition : string.Join(lineStart + "|| ", alternatives));

        string StartsAndEnds(string one, string ordinal)
        {
            var star = one.IndexOf(Wildcard, StringComparison.Ordinal);
            return $"{origin}.StartsWith({Literal(one.Substring(0, star))}, {ordinal}) && {origin}.EndsWith({Literal(one.Substring(star + 1))}, {ordinal})";
        }
    }

    private static string Literal(string text) => SyntaxFactory.Literal(text).Text;
}
