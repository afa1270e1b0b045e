namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>What a generated program is about.</summary>
internal enum ProgramKind
{
    /// <summary>It states policies.</summary>
    Policies,

    /// <summary>It answers requests, and writes the headers by hand.</summary>
    Handler,
}
