using CorsAnalyzers.Relevance;
using CorsAnalyzers.Vocabulary;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Wiring;

/// <summary>The files of a program in which something stands that the rules of wiring look for, found in one pass over their texts.</summary>
internal sealed class ProgramTexts
{
    private readonly List<SyntaxTree> withAttributesOfCors = [];

    /// <param name="compilation">The program.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public ProgramTexts(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = ((CSharpCompilation)compilation).SyntaxTrees;
        var words = ProgramWords.Of(trees, cancellationToken);
        for (var i = 0; i < trees.Length; i++)
        {
            var tree = trees[i];
            var text = tree.GetText(cancellationToken).ToString();
            var namesCors = Has(text, CorsMembers.Common);
            AddIf(HostCreations.MayBeIn(text), WithHosts, tree);
            AddIf(namesCors, WithCors, tree);
            AddIf(namesCors || Has(text, ModuleWords.Security) || words.HaveAt(i, CorsWords.Headers), WithAttributes, tree);
            AddIf(namesCors && CorsMembers.Attributes.Any(attribute => Has(text, attribute)), withAttributesOfCors, tree);
        }
    }

    /// <summary>Where hosts may be made.</summary>
    public List<SyntaxTree> WithHosts { get; } = [];

    /// <summary>Where the API of CORS is named.</summary>
    public List<SyntaxTree> WithCors { get; } = [];

    /// <summary>Where controllers may have attributes, or write headers, that matter.</summary>
    public List<SyntaxTree> WithAttributes { get; } = [];

    /// <summary>Whether handlers that are no controller's may have attributes of CORS.</summary>
    public bool HaveAttributesOnHandlers(CancellationToken cancellationToken) => withAttributesOfCors
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<AttributeSyntax>())
        .Any(static attribute => CorsMembers.Attributes.Any(name => Has(attribute.Name.ToString(), name))
            && attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) != true);

    private static void AddIf(bool condition, List<SyntaxTree> trees, SyntaxTree tree)
    {
        if (condition)
        {
            trees.Add(tree);
        }
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
