using System.Globalization;
using System.Xml.Linq;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>
/// The package, packed once a run under a version that no other run has, and a folder outside the repository in which the SDK's
/// commands find it.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    // Without the package's name: a message that has it is one about the package.
    private const string SourceName = "packed-package";

    private readonly string suffix = "test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
    private Application? prototype;

    /// <summary>The folder to work in.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory(SourceName + ".").FullName;

    /// <summary>The version of this run.</summary>
    internal string Version => Repository.VersionPrefix + "-" + suffix;

    /// <summary>The <c>.nupkg</c> file.</summary>
    internal string File => Path.Combine(Folder, "packages", $"CorsAnalyzers.{Version}.nupkg");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        // Artifacts of its own: the build that these tests run in may be compiling the same projects.
        var pack = await Dotnet.RunAsync(
            Repository.Root, "pack", Path.Combine("src", "CorsAnalyzers.Package"), "-c", "Release", "--nologo", "--disable-build-servers",
            "-tl:off", "-p:VersionSuffix=" + suffix, "--artifacts-path", Path.Combine(Folder, "artifacts"), "-o", Path.GetDirectoryName(File)!);
        pack.MustSucceed();
        Assert.Empty(pack.Messages);

        // Nothing from the folders above may reach the applications, and the SDK is the repository's.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Directory.Build.rsp", "");
        Write(".editorconfig", "root = true");
        System.IO.File.Copy(Path.Combine(Repository.Root, "global.json"), Path.Combine(Folder, "global.json"));
        Write("NuGet.config", NuGetConfiguration(await UsesSourceMappingAsync()).ToString());
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        var list = await Dotnet.RunAsync(Folder, "nuget", "locals", "global-packages", "--list");
        var packages = list.MustSucceed().Output.Split(": ", 2)[1].Trim();
        var unpacked = Path.Combine(packages, "corsanalyzers", Version);
        if (Directory.Exists(unpacked))
        {
            Directory.Delete(unpacked, recursive: true);
        }

        // Kept for a look at what went wrong in it.
        if (Environment.GetEnvironmentVariable("KEEP_TEST_FOLDER") is null or "")
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>A web application in a folder of its own, with the package added to it and the sources of one of <c>Applications</c>.</summary>
    internal async Task<Application> NewApplicationAsync(string name, string sources)
    {
        prototype ??= await NewWebApplicationAsync("Prototype");
        var application = prototype.CopyTo(Path.Combine(Folder, name));
        application.TakeSources(Repository.ApplicationFolder(sources));
        return application;
    }

    /// <summary>What a user does: a new web application, and the package added to it.</summary>
    private async Task<Application> NewWebApplicationAsync(string name)
    {
        var application = await Application.CreateAsync(Path.Combine(Folder, name), "web");
        var add = await Dotnet.RunAsync(application.Folder, "add", "package", "CorsAnalyzers", "--version", Version);
        add.MustSucceed();
        return application;
    }

    private void Write(string name, string text) => System.IO.File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>The packed package's folder beside the sources that the user's own configuration names.</summary>
    private XElement NuGetConfiguration(bool usesSourceMapping)
    {
        var configuration = new XElement(
            "configuration",
            new XElement(
                "packageSources",
                new XElement("add", new XAttribute("key", SourceName), new XAttribute("value", Path.GetDirectoryName(File)!))));
        if (usesSourceMapping)
        {
            configuration.Add(new XElement(
                "packageSourceMapping",
                new XElement(
                    "packageSource",
                    new XAttribute("key", SourceName),
                    new XElement("package", new XAttribute("pattern", "CorsAnalyzers")))));
        }

        return configuration;
    }

    /// <summary>Whether the user maps packages to sources: then ours needs a mapping; else one would cut off all others.</summary>
    private async Task<bool> UsesSourceMappingAsync()
    {
        var paths = await Dotnet.RunAsync(Folder, "nuget", "config", "paths");
        return paths.MustSucceed().Output
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(System.IO.File.Exists)
            .Any(static path => XDocument.Load(path).Descendants("packageSourceMapping").Elements("packageSource").Any());
    }
}
