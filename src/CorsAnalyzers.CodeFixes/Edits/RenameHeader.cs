using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Writes to another header.</summary>
internal static class RenameHeader
{
    /// <summary>
    /// The tree with the header's right name; null where the name is no literal, there or where a variable is declared that is named there
    /// and nowhere else, or where the right header is written, too.
    /// </summary>
    /// <param name="context">The tree, and the place of the name or of the value that is written.</param>
    /// <param name="written">The name that is written.</param>
    /// <param name="name">The right name.</param>
    public static SyntaxNode? Apply(EditContext context, string written, string name)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        var function = FunctionBody.FunctionAround(context.Primary);
        if (HeaderWrite.In(function, written, model, cancellation).FirstOrDefault(IsMeant) is not { Name: { } place } write
            || HeaderWrite.In(function, name, model, cancellation).Any(other => !OtherSettings.AreExclusive(other.Node, write.Node)))
        {
            return null;
        }

        return OnlyLiteral.Of(place, context) is { } literal ? ReplaceName.ReplaceLiteral(context.Root, literal, name) : null;

        bool IsMeant(HeaderWrite one) => one.Name == context.Primary
            || one.Values(model, cancellation).Any(value => value.Contains(context.Primary));
    }
}
