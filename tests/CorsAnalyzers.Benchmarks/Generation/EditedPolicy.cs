using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>A file of a server with a policy that somebody is typing at: each version is the text after one edit.</summary>
/// <param name="Name">How tables call it.</param>
/// <param name="Others">The policies below it in the file, which stay as they are.</param>
internal sealed record EditedPolicy(string Name, ImmutableArray<CorsShape> Others)
{
    /// <summary>The file's path in the program.</summary>
    public const string Path = "Editing/EditedPolicies.cs";

    private const int Files = 500;

    /// <summary>The only policy in its file, as in most servers.</summary>
    public static EditedPolicy Alone { get; } = new($"{Files} files, one policy edited", []);

    /// <summary>All policies of the file are looked at anew when one is edited.</summary>
    public static EditedPolicy WithOthers { get; } = new(
        $"{Files} files, one policy edited, further ones below it",
        [.. PolicyShapes.All.Where(static shape => shape.Planted is null)]);

    /// <summary>A server of 500 files, the edited one among them.</summary>
    public GeneratedProgram Program()
    {
        var server = ServerGenerator.Generate(Files, withCors: true);
        var replaced = server.Files.First(static file => file.Path.EndsWith("Report.cs", StringComparison.Ordinal));
        return server with { Name = Name, Files = server.Files.Replace(replaced, new GeneratedFile(Path, Text(0))) };
    }

    /// <summary>The rule that reports a version; null where the version is sound.</summary>
    public static string? Planted(int version) => version % 2 == 0 ? null : "CORS2002";

    /// <summary>The file after that many edits.</summary>
    public string Text(int version)
    {
        var check = Planted(version) is null ? $"origin == \"https://app{version}.example.com\"" : $"origin.Length > {version % 9}";
        var edited = new CorsShape(Planted(version), _ => $$"""
                public static void AddEditedPolicy(CorsOptions options)
                {
                    options.AddPolicy("edited", policy => policy
                        .SetIsOriginAllowed(origin => {{check}})
                        .AllowAnyHeader()
                        .WithMethods("GET", "POST")
                        .AllowCredentials());
                }
            """);
        return CorsFileWriter.Write(Path, "Editing", "EditedPolicies", 1, [edited, .. Others]).Text;
    }
}
