namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What is made of markup in sources; it is taken out in every mode but <see cref="None"/>.</summary>
public enum MarkupMode
{
    None,
    Ignore,

    /// <summary>Markup of diagnostics that the code fixes handle expects nothing.</summary>
    IgnoreFixable,
    Allow,
}
