using System.Xml.Linq;
using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>
/// A small application for each rule of wiring, broken, in one build; and those that can be repaired once more in another, after <c>dotnet format</c>.
/// </summary>
public sealed class RepairedWiring(PackedPackage package) : IAsyncLifetime
{
    private const string Sources = "Wiring";
    private const string Sarif = "findings.sarif";
    private const string Solution = "All.slnx";

    // Off by default.
    private const string Configuration = "[*.cs]\ndotnet_diagnostic.CORS4008.severity = warning\n";

    private readonly Dictionary<string, Application> before = [];
    private readonly Dictionary<string, Application> after = [];

    /// <summary>The applications' names: those of the rules.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Repository.ApplicationFolder(Sources)).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        foreach (var name in Names)
        {
            before[name] = await NewApplicationAsync("Broken", name);
        }

        foreach (var name in Names.Where(IsRepaired))
        {
            after[name] = await NewApplicationAsync("Repaired", name);
        }

        var broken = WriteSolution("Broken", before.Keys);
        var repaired = WriteSolution("Repaired", after.Keys);
        (await Dotnet.BuildAsync(broken, Solution, SarifLog.Argument(Sarif))).MustSucceed();
        (await Dotnet.RunAsync(repaired, "restore", Solution, "--disable-build-servers", "-v", "q")).MustSucceed();
        (await Dotnet.RunAsync(repaired, "format", "analyzers", Solution, "--severity", "info", "--no-restore")).MustSucceed();
        (await Dotnet.BuildAsync(repaired, Solution, "--no-restore", SarifLog.Argument(Sarif))).MustSucceed();
    }

    /// <inheritdoc />
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>An application as it is.</summary>
    internal Application Before(string name) => before[name];

    /// <summary>The same after the repair.</summary>
    internal Application After(string name) => after[name];

    /// <summary>What the compiler said of an application.</summary>
    internal static SarifLog Log(Application application) => SarifLog.Read(Path.Combine(application.Folder, Sarif));

    /// <summary>Whether a repair is offered for a finding of the application.</summary>
    internal static bool IsRepaired(string name) =>
        Directory.EnumerateFiles(Repository.ApplicationFolder(Path.Combine(Sources, name)), "*.cs")
            .Any(static file => RuleIds.Wiring.Intersect(RuleIds.Fixable).Any(id => File.ReadAllText(file).Contains("// " + id, StringComparison.Ordinal)));

    private async Task<Application> NewApplicationAsync(string folder, string name)
    {
        var application = await package.NewApplicationAsync(Path.Combine(Sources, folder, name), Path.Combine(Sources, name));
        application.RenameProject(name);
        application.Write(".editorconfig", Configuration);
        return application;
    }

    private string WriteSolution(string folder, IEnumerable<string> names)
    {
        var path = Path.Combine(package.Folder, Sources, folder);
        new XElement("Solution", names.Select(static name => new XElement("Project", new XAttribute("Path", $"{name}/{name}.csproj"))))
            .Save(Path.Combine(path, Solution));
        return path;
    }
}
