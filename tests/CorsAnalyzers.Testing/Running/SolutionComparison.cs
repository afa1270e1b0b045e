namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares the files of a solution with those that a test expects.</summary>
internal static class SolutionComparison
{
    public static async Task VerifyAsync(SolutionState expected, Solution actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var state in expected.AdditionalProjects.Values.Prepend(expected))
        {
            var project = actual.Projects.Single(project => project.Name == state.Name);
            await VerifyFilesAsync(nameof(state.Sources), state.Sources, project.Documents).ConfigureAwait(false);
            await VerifyFilesAsync(nameof(state.AdditionalFiles), state.AdditionalFiles, project.AdditionalDocuments).ConfigureAwait(false);
            var configs = project.AnalyzerConfigDocuments;
            await VerifyFilesAsync(nameof(state.AnalyzerConfigFiles), state.AnalyzerConfigFiles, configs).ConfigureAwait(false);
        }

        async Task VerifyFilesAsync(string what, SourceFileCollection files, IEnumerable<TextDocument> documents)
        {
            var updated = documents.ToArray();
            verifier.Equal(
                files.Count,
                updated.Length,
                $"expected 'newState.{what}' to contain '{files.Count}' documents but there are '{updated.Length}'");
            for (var i = 0; i < updated.Length; i++)
            {
                var (path, content) = files[i];
                var text = await updated[i].GetTextAsync(cancellationToken).ConfigureAwait(false);
                verifier.EqualOrDiff(
                    content.ToString(), text.ToString(), $"content of '{path}' did not match. Diff shown with expected as baseline:");
                var name = Path.GetFileName(path);
                verifier.Equal(name, updated[i].Name, $"file name was expected to be '{name}' but was '{updated[i].Name}'");
            }
        }
    }
}
