using CorsAnalyzers.Simulation;

namespace CorsAnalyzers.Wiring;

/// <summary>Projects of tests: the applications that they build are none that anybody uses, and others add to them.</summary>
internal static class TestProjects
{
    private static readonly string[] Names =
    [
        "Microsoft.AspNetCore.Mvc.Testing", "Microsoft.AspNetCore.TestHost", "Microsoft.VisualStudio.TestPlatform", "Microsoft.VisualStudio.TestTools", "Microsoft.Testing",
        "MSTest", "xunit", "nunit", "TUnit",
    ];

    /// <summary>Whether a compilation that references these assemblies is one.</summary>
    public static bool Are(ReferencedAssemblies references) =>
        references.Has(static name => Array.Exists(Names, one => name.StartsWith(one, StringComparison.OrdinalIgnoreCase)));
}
