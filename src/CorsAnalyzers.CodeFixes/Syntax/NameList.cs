using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>A list of header names, methods or origins that a policy has or that is written by hand.</summary>
/// <param name="Header">The header that the list is sent in.</param>
/// <param name="Call">The call of the policy's builder that adds to the list.</param>
internal sealed record NameList(string Header, string Call)
{
    /// <summary>The request headers that are allowed.</summary>
    public static NameList AllowedHeaders { get; } = new(CorsHeaderNames.AccessControlAllowHeaders, PolicyBuilderNames.WithHeaders);

    /// <summary>The methods that are allowed.</summary>
    public static NameList AllowedMethods { get; } = new(CorsHeaderNames.AccessControlAllowMethods, PolicyBuilderNames.WithMethods);

    /// <summary>The origins that are let in.</summary>
    public static NameList Origins { get; } = new(CorsHeaderNames.AccessControlAllowOrigin, PolicyBuilderNames.WithOrigins);

    /// <summary>The response headers that scripts are shown.</summary>
    public static NameList ExposedHeaders { get; } = new(CorsHeaderNames.AccessControlExposeHeaders, PolicyBuilderNames.WithExposedHeaders);

    /// <summary>The lists that are sent as header names or methods.</summary>
    public static IReadOnlyList<NameList> OfNames { get; } = [AllowedHeaders, AllowedMethods, ExposedHeaders];

    /// <summary>Whether the variable is an argument of the builder's call here, or is written to the header.</summary>
    public bool IsGiven(ExpressionSyntax variable, EditContext context) =>
        (variable.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && BuilderCall.NameOf(call)?.Identifier.ValueText == Call)
        || HeaderWrite.Around(variable, Header, context.Model, context.Cancellation) is not null;
}
