namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Names of policies that have none.</summary>
internal static class PolicyNames
{
    /// <summary>The policy that the entry point returns.</summary>
    public const string Returned = "(returned)";

    /// <summary>The default policy.</summary>
    public const string Default = "(default)";

    /// <summary>The policy of the whole application.</summary>
    public const string OfApplication = "(application)";

    /// <summary>A policy whose name the reader does not know.</summary>
    public const string Unknown = "(unknown)";
}
