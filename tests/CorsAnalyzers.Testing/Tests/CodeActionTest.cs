using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What tests of code fixes and of other code actions have in common: which action, and how it is applied.</summary>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Null: the first, or the one with <see cref="CodeActionEquivalenceKey"/>.</summary>
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>A further check of each action that is applied, for example of its title.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    public abstract Type SyntaxKindType { get; }

    /// <summary>The actions that the test chooses from.</summary>
    protected virtual ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions) => actions;

    private protected CodeAction? SelectAction(ImmutableArray<CodeAction> actions, bool isFirstRound, IVerifier verifier)
    {
        var withKey = CodeActionEquivalenceKey is { } key ? actions.FirstOrDefault(action => action.EquivalenceKey == key) : null;
        CodeAction? selected;
        if (CodeActionIndex is { } index && CodeActionEquivalenceKey is not null)
        {
            if (withKey is null && !isFirstRound)
                return null;

            verifier.True(
                actions.Length > index,
                $"Expected to find a code action at index '{index}', but only '{actions.Length}' code actions were found.");
            selected = actions[index];
            verifier.Equal(
                CodeActionEquivalenceKey,
                selected.EquivalenceKey,
                "The code action equivalence key and index must be consistent when both are specified.");
        }
        else
        {
            selected = CodeActionEquivalenceKey is not null ? withKey : actions.ElementAtOrDefault(CodeActionIndex ?? 0);
        }

        if (selected is not null)
            CodeActionVerifier?.Invoke(selected, verifier);

        return selected;
    }

    private protected async Task<Solution> ApplyAsync(
        Solution solution, CodeAction action, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var reparsed = await SolutionFiles.ReparseAsync(solution, changed, cancellationToken).ConfigureAwait(false);
        if (CodeActionValidationMode != CodeActionValidationMode.None)
        {
            foreach (var change in changed.GetChanges(solution).GetProjectChanges())
            {
                foreach (var id in change.GetChangedDocuments().Concat(change.GetAddedDocuments()))
                {
                    var (parsed, made) = (reparsed.GetDocument(id)!, changed.GetDocument(id)!);
                    await VerifyTreeAsync(parsed, made, verifier, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return reparsed;
    }

    private async Task VerifyTreeAsync(Document parsed, Document made, IVerifier verifier, CancellationToken cancellationToken)
    {
        var withTrivia = CodeActionValidationMode == CodeActionValidationMode.Full;
        var expected = (await parsed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var actual = (await made.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        verifier.EqualOrDiff(
            SyntaxOutline.Write(expected, SyntaxKindType, withTrivia), SyntaxOutline.Write(actual, SyntaxKindType, withTrivia));
    }
}
