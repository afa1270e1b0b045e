namespace CorsAnalyzers.Protocol;

/// <summary>The section of the Public Suffix List that a rule stands in.</summary>
public enum SuffixSection
{
    /// <summary>No rule matches: the last label is the suffix (the list's implicit rule <c>*</c>).</summary>
    None,

    /// <summary>Suffixes that registries manage: <c>com</c>, <c>co.uk</c>.</summary>
    Icann,

    /// <summary>Suffixes under which the owner of a domain lets others make sites: <c>github.io</c>.</summary>
    Private,
}
