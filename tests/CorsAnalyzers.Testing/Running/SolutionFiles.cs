using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files of a test's projects, in a solution and out of it.</summary>
internal static class SolutionFiles
{
    public static Solution AddFiles(Solution solution, ProjectId project, ProjectState state)
    {
        foreach (var (path, content) in state.Sources)
            solution = solution.AddDocument(NewId(path), Path.GetFileName(path), content, Folders(state, path), path);

        foreach (var (path, content) in state.AdditionalFiles)
            solution = solution.AddAdditionalDocument(NewId(path), Path.GetFileName(path), content, filePath: path);

        foreach (var (path, content) in state.AnalyzerConfigFiles)
            solution = solution.AddAnalyzerConfigDocument(NewId(path), Path.GetFileName(path), content, filePath: path);

        return solution;

        DocumentId NewId(string path) => DocumentId.CreateNewId(project, path);
    }

    /// <summary>The same documents parsed from their text, as the compiler would get them.</summary>
    public static async Task<Solution> ReparseAsync(Solution original, Solution changed, CancellationToken cancellationToken)
    {
        foreach (var change in changed.GetChanges(original).GetProjectChanges())
        {
            foreach (var id in change.GetChangedDocuments().Concat(change.GetAddedDocuments()))
            {
                var text = await changed.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
                changed = changed.WithDocumentText(id, SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
            }
        }

        return changed;
    }

    /// <summary>Equal for two solutions of one test that have the same files.</summary>
    public static async Task<string> ContentsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var contents = new StringBuilder();
        foreach (var project in solution.Projects)
        {
            contents.Append(project.Name).Append('\0');
            foreach (var document in project.Documents.Concat(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments))
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                contents.Append(document.FilePath).Append('\0').Append(document.Name).Append('\0').Append(text).Append('\0');
            }
        }

        return contents.ToString();
    }

    /// <summary>The folders below the project's own that a file lies in; none for a file outside of it.</summary>
    private static string[] Folders(ProjectState state, string path)
    {
        var root = state.DefaultPrefix[..(state.DefaultPrefix.LastIndexOf('/') + 1)];
        return path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..].Split('/')[..^1] : [];
    }
}
