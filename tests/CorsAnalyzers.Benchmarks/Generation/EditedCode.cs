using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>A file of a server with a policy or a handler that somebody is typing at: each version is the text after one edit.</summary>
/// <param name="Name">How tables call it.</param>
/// <param name="Edited">What is edited, in a version.</param>
/// <param name="Others">What stands below it in the file, and stays as it is.</param>
internal sealed record EditedCode(string Name, Func<int, CorsShape> Edited, ImmutableArray<CorsShape> Others)
{
    /// <summary>The file's path in the program.</summary>
    public const string Path = "Editing/EditedCode.cs";

    private const int Files = 500;

    /// <summary>The only policy in its file, as in most servers.</summary>
    public static EditedCode Policy { get; } = new($"{Files} files, one policy edited", PolicyIn, []);

    /// <summary>All policies of the file are looked at anew when one is edited.</summary>
    public static EditedCode PolicyAmongOthers { get; } = new(
        $"{Files} files, one policy edited, further ones below it",
        PolicyIn,
        [.. PolicyShapes.All.Where(static shape => shape.Planted is null)]);

    /// <summary>The only handler in its file that writes CORS headers.</summary>
    public static EditedCode Handler { get; } = new($"{Files} files, one handler edited", HandlerIn, []);

    /// <summary>A server of 500 files, the edited one among them.</summary>
    public GeneratedProgram Program()
    {
        var server = ServerGenerator.Generate(Files, withCors: true);
        var replaced = server.Files.First(static file => file.Path.EndsWith("Report.cs", StringComparison.Ordinal));
        return server with { Name = Name, Files = server.Files.Replace(replaced, new GeneratedFile(Path, Text(0))) };
    }

    /// <summary>The rule that reports a version; null where the version is sound.</summary>
    public string? Planted(int version) => Edited(version).Planted;

    /// <summary>The file after that many edits.</summary>
    public string Text(int version) => CorsFileWriter.Write(Path, "Editing", "EditedCode", 1, [Edited(version), .. Others]).Text;

    private static CorsShape PolicyIn(int version) => new(UnsoundIn(version), _ => $$"""
            public static void AddEditedPolicy(CorsOptions options)
            {
                options.AddPolicy("edited", policy => policy
                    .SetIsOriginAllowed(origin => {{CheckIn(version)}})
                    .AllowAnyHeader()
                    .WithMethods("GET", "POST")
                    .AllowCredentials());
            }
        """);

    private static CorsShape HandlerIn(int version) => new(UnsoundIn(version), _ => $$"""
            public static Task HandleEdited(HttpContext context)
            {
                var headers = context.Response.Headers;
                headers.Append("Vary", "Origin");
                var origin = context.Request.Headers["Origin"].ToString();
                if ({{CheckIn(version)}})
                {
                    headers["Access-Control-Allow-Origin"] = origin;
                    headers["Access-Control-Allow-Credentials"] = "true";
                }

                return context.Response.WriteAsync("answer");
            }
        """);

    private static string? UnsoundIn(int version) => version % 2 == 0 ? null : "CORS2002";

    private static string CheckIn(int version) => UnsoundIn(version) is null ? $"origin == \"https://app{version}.example.com\"" : $"origin.Length > {version % 9}";
}
