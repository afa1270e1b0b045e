using System.Diagnostics;
using System.Security;
using System.Text.RegularExpressions;
using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Generation;

namespace CorsAnalyzers.Benchmarks.Measuring.Builds;

/// <summary>A generated program on disk, as a web project that <c>dotnet build</c> builds with or without the package's DLLs.</summary>
internal sealed partial class GeneratedProject : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cors-analyzers-benchmarks-");
    private readonly GeneratedProgram program;

    /// <summary>Writes the files and restores the project.</summary>
    public GeneratedProject(GeneratedProgram program)
    {
        this.program = program;
        foreach (var file in program.Files)
            Write(file.Path, file.Text);

        // Nothing that lies in a folder above may change this build.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Server.csproj", ProjectText());
        Run(["restore"]);
    }

    /// <summary>The server of this project's builds is its own: others on the machine neither share it nor lose theirs.</summary>
    private string ServerName => folder.Name;

    /// <returns>The times of the whole command.</returns>
    /// <exception cref="GuardException">The build failed, or its CORS warnings are not those that the generator planted.</exception>
    public BuildTime Build(bool withPackage, CompilerProcess compiler)
    {
        var processorBefore = ChildProcessorTime.Total;
        var started = TimeProvider.System.GetTimestamp();
        var output = Run(
        [
            "build", "--no-restore", "--nologo", "--verbosity", "quiet", "--target", "Rebuild", "--nodeReuse:false",
            $"-p:WithCorsAnalyzers={withPackage}",
            $"-p:UseSharedCompilation={compiler == CompilerProcess.Server}",
            $"-p:SharedCompilationId={ServerName}",
        ]);
        var wall = TimeProvider.System.GetElapsedTime(started);
        var processor = compiler == CompilerProcess.New ? ChildProcessorTime.Total - processorBefore : null;

        var expected = withPackage ? program.Planted.Values.Sum() : 0;
        var warnings = output.Split('\n').Where(static line => CorsWarning().IsMatch(line)).Distinct(StringComparer.Ordinal).Count();
        return warnings == expected
            ? new BuildTime(wall, processor)
            : throw new GuardException($"{program.Name}: the build reported {warnings} findings, not {expected}:{Environment.NewLine}{output}");
    }

    public void Dispose()
    {
        var compilers = Run(["msbuild", "-getProperty:RoslynTargetsPath"]).Trim();
        Run(["exec", Path.Combine(compilers, "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{ServerName}"]);
        folder.Delete(recursive: true);
    }

    [GeneratedRegex(": warning CORS[0-9]{4}:")]
    private static partial Regex CorsWarning();

    private static string ProjectText() => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup Condition="'$(WithCorsAnalyzers)' == 'true'">
        {string.Concat(PackageAnalyzers.Dlls.Select(static dll => $"    <Analyzer Include=\"{SecurityElement.Escape(dll)}\" />\n"))}  </ItemGroup>
        </Project>
        """;

    private void Write(string path, string text)
    {
        var target = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }

    private string Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new GuardException($"dotnet {string.Join(' ', start.ArgumentList)} failed:{Environment.NewLine}{output}{errors.Result}");
    }
}
