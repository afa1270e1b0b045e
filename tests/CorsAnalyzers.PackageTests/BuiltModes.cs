using System.Xml.Linq;
using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>One application in several projects, each with its <c>CorsAnalyzersMode</c> and a user's own configuration, in one build.</summary>
public sealed class BuiltModes(PackedPackage package) : IAsyncLifetime
{
    private const string Sarif = "findings.sarif";

    private static readonly Setup[] Setups =
    [
        new("Unset", null),
        new("Default", "Default"),
        new("Strict", "Strict"),
        new("Lower", " strict "),
        new("SecurityOnly", "SecurityOnly"),
        new("None", "None"),
        new("Wrong", "Strickt"),
        new("Overridden", "SecurityOnly", ".editorconfig", "[*.cs]\n" + Overriding),
        new("GloballyOverridden", "SecurityOnly", ".globalconfig", "is_global = true\n" + Overriding),
    ];

    /// <summary>One rule up, one down.</summary>
    private const string Overriding = "dotnet_diagnostic.CORS3015.severity = warning\ndotnet_diagnostic.CORS2002.severity = none\n";

    private readonly string folder = Path.Combine(package.Folder, "Modes");
    private CommandResult build = null!;

    /// <summary>The findings that the application's comments name: those of every rule.</summary>
    internal IReadOnlyList<Mark> Marks { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        foreach (var setup in Setups)
        {
            var application = await package.NewApplicationAsync(Path.Combine("Modes", setup.Name), "Clinic");
            application.RenameProject(setup.Name);
            if (setup.Mode is not null)
            {
                application.SetProperty("CorsAnalyzersMode", setup.Mode);
            }

            if (setup.File is not null)
            {
                application.Write(setup.File, setup.Text!);
            }

            Marks = Infrastructure.Marks.In(application);
        }

        new XElement("Solution", Setups.Select(static setup => new XElement("Project", new XAttribute("Path", $"{setup.Name}/{setup.Name}.csproj"))))
            .Save(Path.Combine(folder, "All.slnx"));
        build = await Dotnet.BuildAsync(folder, "All.slnx", SarifLog.Argument(Sarif));
        build.MustSucceed();
    }

    /// <inheritdoc />
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>What the build printed about a project.</summary>
    internal IReadOnlyList<BuildMessage> Messages(string name) => [.. build.Messages.Where(message => message.IsAbout(name + ".csproj"))];

    /// <summary>What the compiler logged about a project: suggestions, too.</summary>
    internal SarifLog Log(string name) => SarifLog.Read(Path.Combine(folder, name, Sarif));

    /// <summary>A project.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Mode">Its mode, if it sets one.</param>
    /// <param name="File">The user's configuration file, if there is one.</param>
    /// <param name="Text">What that file says.</param>
    private sealed record Setup(string Name, string? Mode, string? File = null, string? Text = null);
}
