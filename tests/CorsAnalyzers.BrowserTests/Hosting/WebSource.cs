using CorsAnalyzers.TestShared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>
/// What turns a user's <c>Program.cs</c> into a web application: what the Web SDK adds, and the assemblies that the tests run on.
/// </summary>
internal static class WebSource
{
    private static readonly Lazy<MetadataReference[]> RunningFramework = new(static () =>
    {
        var directories = new[] { typeof(object), typeof(Microsoft.AspNetCore.Builder.WebApplication) }
            .Select(static type => Path.GetDirectoryName(type.Assembly.Location)!)
            .ToHashSet();
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => directories.Contains(Path.GetDirectoryName(path)!))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();
    });

    public static IReadOnlyList<MetadataReference> References => RunningFramework.Value;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The assembly's image, ready to be loaded. Throws with the compiler's messages where the source has errors.</summary>
    public static byte[] Compile(string program)
    {
        var compilation = CSharpCompilation.Create(
            "Application" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(program, ParseOptions, "Program.cs"), CSharpSyntaxTree.ParseText(WebImplicitUsings.Text, ParseOptions)],
            References,
            CompilationOptions);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException(string.Join(Environment.NewLine, errors) + Environment.NewLine + program);
        }

        return image.ToArray();
    }
}
