namespace CorsAnalyzers.Policies;

/// <summary>One response-header field of a simulated answer.</summary>
/// <param name="Name">The field name, in any letter case.</param>
/// <param name="Value">The field value; null where it is not known before run time.</param>
/// <param name="Site">The place that stated it.</param>
public sealed record StatedHeader(string Name, string? Value, Site Site)
{
    /// <summary>The value is taken from the request: the place does not state it.</summary>
    public bool IsEchoed { get; init; }

    /// <summary>The place that states the name, where it is a place of its own.</summary>
    public Site? NameSite { get; init; }

    /// <summary>The value is the request's origin or <c>*</c>, and it is not known which: requests without credentials read either.</summary>
    public bool AdmitsWithoutCredentials { get; init; }

    /// <summary>Whether this field has the given name; header names are compared without regard to letter case (RFC 9110, 5.1).</summary>
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
