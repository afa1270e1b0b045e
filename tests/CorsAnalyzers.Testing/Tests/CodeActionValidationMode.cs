namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a code action's syntax tree is compared with the tree that parsing its text gives.</summary>
public enum CodeActionValidationMode
{
    None,

    /// <summary>Nodes and tokens.</summary>
    SemanticStructure,

    /// <summary>Nodes, tokens and trivia.</summary>
    Full,
}
