using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>The calls by which a compilation makes hosts, by their text: with more than one, it is not known which host code belongs to.</summary>
internal static class HostCreations
{
    private const string WebApplication = "WebApplication";
    private const string Builder = "Builder";

    /// <summary>The other names, each of which has <see cref="Builder"/> in it, as few texts have.</summary>
    private static readonly string[] Builders = ["CreateDefaultBuilder", "HostBuilder", "CreateApplicationBuilder", "CreateEmptyApplicationBuilder"];

    /// <summary>Whether the text of a file may hold one.</summary>
    public static bool MayBeIn(string text) => Has(text, WebApplication) || (Has(text, Builder) && Array.Exists(Builders, name => Has(text, name)));

    /// <summary>How many there are.</summary>
    public static int In(IEnumerable<SyntaxTree> trees, CancellationToken cancellationToken) =>
        trees.Sum(tree => tree.GetRoot(cancellationToken).DescendantNodes().Count(IsCreation));

    private static bool IsCreation(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => (NameOf(access.Expression), access.Name.Identifier.ValueText) is
            (WebApplication, "Create" or "CreateBuilder" or "CreateSlimBuilder" or "CreateEmptyBuilder")
            or ("Host" or "WebHost", "CreateDefaultBuilder" or "CreateApplicationBuilder" or "CreateEmptyApplicationBuilder"),
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type) is "HostBuilder" or "WebHostBuilder",
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
