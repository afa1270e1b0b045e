using System.Text;
using CorsAnalyzers.Benchmarks.Generation.Features;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>Corpora (a) and (b): a server of many features, without a CORS word or with CORS code in one file of a hundred.</summary>
internal static class ServerGenerator
{
    private const int FilesPerFeature = 10;
    private const int Seed = 20_111;
    private const int ShapesPerCorsFile = 3;

    /// <summary>Every file of (b) that holds no CORS code is also a file of (a).</summary>
    /// <param name="fileCount">A multiple of one hundred.</param>
    public static GeneratedProgram Generate(int fileCount, bool withCors)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(fileCount % 100, 0);
        var random = new Random(Seed);
        var features = Enumerable.Range(0, fileCount / FilesPerFeature).Select(number => FeatureFactory.Create(number, random)).ToList();
        var files = new List<GeneratedFile>(fileCount);
        foreach (var feature in features)
            files.AddRange(FilesOf(feature));

        // Two reports make room for what the server has once, so that the number of files is exact.
        files.RemoveAll(file => file.Path == ReportPath(features[0]) || file.Path == ReportPath(features[1]));
        files.Add(GlobalUsings.File);
        files.Add(ProgramFile(features, withCors));
        return withCors ? WithCors(features, files) : WithoutCors(files);
    }

    private static IEnumerable<GeneratedFile> FilesOf(Feature feature)
    {
        yield return ModelFiles.Entity(feature);
        yield return ModelFiles.Contracts(feature);
        yield return ModelFiles.Validator(feature);
        yield return LogicFiles.Repository(feature);
        yield return LogicFiles.Service(feature);
        yield return LogicFiles.Worker(feature);
        yield return WebFiles.Controller(feature);
        yield return WebFiles.Endpoints(feature);
        yield return WebFiles.Options(feature);
        yield return IsMiddlewareFeature(feature) ? WebFiles.Middleware(feature) : LogicFiles.Report(feature);
    }

    private static bool IsMiddlewareFeature(Feature feature) => feature.Number % 5 == 4;

    private static string ReportPath(Feature feature) => LogicFiles.Report(feature).Path;

    private static GeneratedProgram WithoutCors(List<GeneratedFile> files) =>
        new($"(a) {files.Count} files, no CORS", [.. files], CorsFiles: 0, Policies: 0, new PlantedFindings().ToImmutable());

    /// <summary>Program.cs is one of the files with CORS code; the others take the place of reports, evenly spread.</summary>
    private static GeneratedProgram WithCors(IReadOnlyList<Feature> features, List<GeneratedFile> files)
    {
        var corsFiles = files.Count / 100;
        var shapes = PolicyShapes.All.AddRange(HandlerShapes.All).AddRange(HandlerShapes.Others);
        var planted = new PlantedFindings();
        var position = 0;
        foreach (var feature in features.Where(static feature => feature.Number % 10 == 2).Take(corsFiles - 1))
        {
            var own = Enumerable.Range(position, ShapesPerCorsFile).Select(index => shapes[index % shapes.Length]).ToList();
            planted.Add(own);
            var className = $"{feature.Name}Access";
            var index = files.FindIndex(file => file.Path == ReportPath(feature));
            files[index] = CorsFileWriter.Write($"{feature.Name}/{className}.cs", feature.Namespace, className, position, own);
            position += ShapesPerCorsFile;
        }

        return new GeneratedProgram(
            $"(b) {files.Count} files, {corsFiles} with CORS", [.. files], corsFiles, position + 1, planted.ToImmutable());
    }

    private static GeneratedFile ProgramFile(IReadOnlyList<Feature> features, bool withCors)
    {
        var text = new StringBuilder();
        foreach (var feature in features)
            text.Append("using ").Append(feature.Namespace).AppendLine(";");
        text.AppendLine().AppendLine("var builder = WebApplication.CreateBuilder(args);");
        text.AppendLine("builder.Services.AddControllers();").AppendLine("builder.Services.AddSingleton(TimeProvider.System);");
        if (withCors)
        {
            text.AppendLine("""
                builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
                    .WithOrigins("https://www.example.com")
                    .WithMethods("GET", "POST")
                    .AllowCredentials()));
                """);
        }

        foreach (var feature in features)
            text.Append("builder.Services.Add").Append(feature.Name).AppendLine("(builder.Configuration);");
        text.AppendLine().AppendLine("var app = builder.Build();");
        text.AppendLine("app.UseHttpsRedirection();").AppendLine("app.UseRouting();");
        if (withCors)
            text.AppendLine("app.UseCors();");
        text.AppendLine("app.UseAuthorization();");
        foreach (var feature in features.Where(IsMiddlewareFeature))
            text.Append("app.UseMiddleware<").Append(feature.Name).AppendLine("Middleware>();");
        text.AppendLine("app.MapControllers();");
        foreach (var feature in features)
            text.Append("app.Map").Append(feature.Name).AppendLine("();");
        text.AppendLine("app.Run();");
        return new GeneratedFile("Program.cs", text.ToString());
    }
}
