namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>A file of a server whose first policy somebody is typing at: each version is the text after one edit.</summary>
internal static class EditedPolicy
{
    /// <summary>The file's path in the program.</summary>
    public const string Path = "Editing/EditedPolicies.cs";

    private const int Files = 500;

    /// <summary>A server of 500 files, the edited one among them.</summary>
    public static GeneratedProgram Program()
    {
        var server = ServerGenerator.Generate(Files, withCors: true);
        var replaced = server.Files.First(static file => file.Path.EndsWith("Report.cs", StringComparison.Ordinal));
        return server with
        {
            Name = $"{Files} files, one policy edited",
            Files = server.Files.Replace(replaced, new GeneratedFile(Path, Text(0))),
        };
    }

    /// <summary>The rule that reports a version; null where the version is sound.</summary>
    public static string? Planted(int version) => version % 2 == 0 ? null : "CORS2002";

    /// <summary>The file after that many edits. The policies below the edited one stay as they are.</summary>
    public static string Text(int version)
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
        return CorsFileWriter.Write(Path, "Editing", "EditedPolicies", 1, [edited, .. PolicyShapes.All.Where(static shape => shape.Planted is null)]).Text;
    }
}
