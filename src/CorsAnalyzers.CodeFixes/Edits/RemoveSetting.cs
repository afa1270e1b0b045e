using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Removes settings of a policy's origins that have no effect.</summary>
internal static class RemoveSetting
{
    /// <summary>
    /// The tree without the settings at the finding's place and its further ones, the first of which takes their effect; null where one of
    /// them has no known form: a part of them might have an effect without the others.
    /// </summary>
    public static SyntaxNode? Apply(EditContext context)
    {
        var settings = new List<SyntaxNode>();
        foreach (var place in context.Others.Skip(1).Prepend(context.Primary))
        {
            if (place is null || SettingAt(place, context) is not { } setting)
            {
                return null;
            }

            if (!settings.Contains(setting))
            {
                settings.Add(setting);
            }
        }

        if (settings.Count == 1 && settings[0] is InvocationExpressionSyntax call && SetsOrigins(call))
        {
            return CallRemoval.Remove(context.Root, call, context.Model, context.Cancellation);
        }

        var root = context.Root.TrackNodes(settings);
        foreach (var setting in settings)
        {
            if (root.GetCurrentNode(setting) is not { } current || Remove(root, current) is not { } changed)
            {
                return null;
            }

            root = changed;
        }

        return root;
    }

    /// <summary>The same for one entry of a list that holds others.</summary>
    public static SyntaxNode? ApplyToEntry(EditContext context, string origin) =>
        context.Primary is InvocationExpressionSyntax call && BuilderCall.Is(call, PolicyBuilderNames.AllowAnyOrigin, context.Model, context.Cancellation)
            ? CallRemoval.Remove(context.Root, call, context.Model, context.Cancellation)
            : RemoveHeaderName.Apply(context, NameList.Origins, origin);

    private static SyntaxNode? SettingAt(SyntaxNode place, EditContext context)
    {
        if (place is InvocationExpressionSyntax call
            && SetsOrigins(call)
            && BuilderCall.Is(call, BuilderCall.NameOf(call)!.Identifier.ValueText, context.Model, context.Cancellation))
        {
            return call;
        }

        // In "flag ? "*" : "https://…"" the others of the branches may have an effect.
        var whole = place;
        while (whole.Parent is { } parent && (parent is ParenthesizedExpressionSyntax or InitializerExpressionSyntax or ArrayCreationExpressionSyntax
            or ImplicitArrayCreationExpressionSyntax || NewerSyntax.IsElementOfCollection(parent) || NewerSyntax.IsElementOfCollection(whole)))
        {
            whole = parent;
        }

        return whole.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax add } }
                when BuilderCall.NameOf(add)?.Identifier.ValueText == nameof(ICollection<string>.Add)
                    && BuilderCall.ReceiverOf(add) is { } receiver
                    && ListEntry.IsPolicyProperty(receiver, context)
                => add,
            ArgumentSyntax { Parent.Parent: ExpressionSyntax listing } when listing == OriginListing.Around(place, context) => listing,
            AssignmentExpressionSyntax assignment when assignment.Right == whole && IsOriginSetting(assignment.Left, context) => assignment,
            _ => null,
        };
    }

    private static bool IsOriginSetting(ExpressionSyntax property, EditContext context) =>
        context.Model.GetSymbolInfo(property, context.Cancellation).Symbol is IPropertySymbol
        {
            Name: PolicyBuilderNames.Origins or PolicyBuilderNames.IsOriginAllowed,
            ContainingType.Name: PolicyBuilderNames.CorsPolicy,
            DeclaringSyntaxReferences.IsEmpty: true,
        };

    private static bool SetsOrigins(InvocationExpressionSyntax call) =>
        BuilderCall.NameOf(call)?.Identifier.ValueText is { } name && PolicyBuilderNames.SetsOrigins(name);

    // What takes the effect is on the same builder or policy, so that none of these is all that a lambda or member does.
    private static SyntaxNode? Remove(SyntaxNode root, SyntaxNode setting) => setting switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments }
            => root.ReplaceNode(arguments, SyntaxFactory.ArgumentList().WithTriviaFrom(arguments)),
        InvocationExpressionSyntax call when SetsOrigins(call) => CallRemoval.RemoveFromChain(root, call),
        { Parent: ExpressionStatementSyntax statement } => StatementRemoval.Remove(root, statement),
        { Parent: InitializerExpressionSyntax } => NodeRemoval.Remove(root, setting),
        _ => null,
    };
}
