namespace CorsAnalyzers.Policies;

/// <summary>The ways to state a policy's origins.</summary>
public enum OriginSettingKind
{
    /// <summary>An entry of the list.</summary>
    Listed,

    /// <summary>Any origin.</summary>
    Any,

    /// <summary>A predicate of the author's own.</summary>
    Predicate,

    /// <summary>The switch that lets listed origins name all subdomains of a host.</summary>
    WildcardSubdomains,
}
