using System.Xml.Linq;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>A project in a folder of its own.</summary>
internal sealed class Application
{
    private Application(string folder) => Folder = folder;

    /// <summary>The project's folder.</summary>
    public string Folder { get; }

    /// <summary>The project file's name without the folder.</summary>
    private string ProjectFile => Path.GetFileName(Directory.EnumerateFiles(Folder, "*.csproj").Single());

    /// <summary>Makes a project by one of the SDK's templates, without restoring its packages.</summary>
    public static async Task<Application> CreateAsync(string folder, string template, params string[] options)
    {
        var result = await Dotnet.RunAsync(
            Path.GetDirectoryName(folder)!, ["new", template, "-o", folder, "--no-restore", "--no-update-check", .. options]);
        result.MustSucceed();
        return new Application(folder);
    }

    /// <summary>The same project in another folder, not restored.</summary>
    public Application CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        CopyFiles(Folder, folder);
        return new Application(folder);
    }

    /// <summary>Replaces the project's C# files by those of a folder.</summary>
    public void TakeSources(string sources)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.cs"))
        {
            File.Delete(file);
        }

        CopyFiles(sources, Folder);
    }

    /// <summary>The text of a file.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Gives the project file another name, without its ending.</summary>
    public void RenameProject(string name) => File.Move(Path.Combine(Folder, ProjectFile), Path.Combine(Folder, name + ".csproj"));

    /// <summary>Sets a property in the project file.</summary>
    public void SetProperty(string name, string value)
    {
        var path = Path.Combine(Folder, ProjectFile);
        var project = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        project.Root!.Add(new XElement("PropertyGroup", new XElement(name, value)));
        project.Save(path);
    }

    /// <summary>The names of its C# files.</summary>
    public IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Folder, "*.cs").Select(static path => Path.GetFileName(path));

    /// <summary>Restores its packages.</summary>
    public async Task RestoreAsync() => (await Dotnet.RunAsync(Folder, "restore", "--disable-build-servers", "-v", "q")).MustSucceed();

    /// <summary>Builds all of it, also what an earlier build has built.</summary>
    public Task<CommandResult> BuildAsync(params string[] arguments) => Dotnet.BuildAsync(Folder, ["--no-incremental", .. arguments]);

    /// <summary>Repairs what can be repaired, by the command that the README gives.</summary>
    /// <param name="severity">What is repaired at least: <c>warn</c>, or <c>info</c> for suggestions, too.</param>
    public async Task FormatAsync(string severity = "warn") =>
        (await Dotnet.RunAsync(Folder, "format", "analyzers", ProjectFile, "--severity", severity, "--no-restore")).MustSucceed();

    /// <summary>Starts what was built last.</summary>
    public RunningApplication Start(params string[] arguments)
    {
        var assembly = Path.GetFileNameWithoutExtension(ProjectFile) + ".dll";
        var path = Directory.EnumerateFiles(Path.Combine(Folder, "bin"), assembly, SearchOption.AllDirectories).Single();
        return new RunningApplication(Folder, [path, "--urls", "http://127.0.0.1:0", .. arguments]);
    }

    private static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
