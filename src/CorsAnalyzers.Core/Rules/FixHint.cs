namespace CorsAnalyzers.Rules;

/// <summary>The edit that repairs a finding; the host knows how to make it.</summary>
public enum FixHint
{
    /// <summary>Nothing that could be done without knowing more.</summary>
    None,

    /// <summary>Take the credentials away (the first other site), or admit the configured trusted origins only.</summary>
    RemoveCredentials,

    /// <summary>Append <c>Vary: Origin</c> before anything depends on the origin (the first other site).</summary>
    AppendVary,

    /// <summary>Take one name out of a list of header names.</summary>
    RemoveHeaderName,
}
