using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Lets an origin in no longer that a policy lists, or that is written or compared with by hand.</summary>
internal static class RemoveOrigin
{
    /// <summary>The tree without the origin; null where it has no known form.</summary>
    public static SyntaxNode? Apply(EditContext context, string origin)
    {
        const string Header = CorsHeaderNames.AccessControlAllowOrigin;
        if (HeaderWrite.Around(context.Primary, Header, context.Model, context.Cancellation) is null)
        {
            return RemoveHeaderName.Apply(context, NameList.Origins, origin);
        }

        return context.Model.GetConstantValue(context.Primary, context.Cancellation).Value as string == origin
            ? RemoveWrite.Apply(context, Header)
            : RemoveComparedOrigin.Apply(context, origin);
    }
}
