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

    /// <summary>
    /// Write <c>Vary: Origin</c> before anything depends on the origin (the first other site), not where it is written now.
    /// </summary>
    MoveVary,

    /// <summary>Append to <c>Vary</c> what is assigned to it.</summary>
    AppendInsteadOfAssign,

    /// <summary>Take one name out of a list of header names, methods or origins.</summary>
    RemoveHeaderName,

    /// <summary>Admit the configured trusted origins only.</summary>
    UseTrustedOrigins,

    /// <summary>Check for the origins that the finding's values name (with <c>*</c> for all subdomains), exactly.</summary>
    CheckExactly,

    /// <summary>Take the origin out of the list, or the branch that admits it.</summary>
    RemoveOrigin,

    /// <summary>
    /// Write the finding's values instead of the one name of a list that the finding is about, or of the whole text where it names none:
    /// one, or several where a list in one text was meant. Ages are in seconds.
    /// </summary>
    Replace,

    /// <summary>Let preflights be cached for the seconds that the finding's value gives.</summary>
    AddMaxAge,

    /// <summary>Switch wildcard subdomains on.</summary>
    AllowWildcardSubdomains,

    /// <summary>
    /// Remove the setting, which has no effect, with those of the further sites (the first of which takes their effect); of one that names
    /// an origin, that entry alone.
    /// </summary>
    RemoveSetting,

    /// <summary>Remove the write of the header.</summary>
    RemoveWrite,

    /// <summary>Write to the header that the finding's value names.</summary>
    RenameHeader,

    /// <summary>Admit whatever is requested, by name.</summary>
    AllowAny,

    /// <summary>Move the statement of the site in front of the statement of the first other site.</summary>
    MoveStatement,

    /// <summary>
    /// Call <c>UseCors</c> in front of the statement of the first other site, with the policy's name that the finding's value gives, or without one.
    /// </summary>
    InsertUseCors,

    /// <summary>Call <c>AddCors</c> on the services that the first other site's call registers something with, or that it builds the application from.</summary>
    InsertAddCors,
}
