using System.Xml.Linq;
using CorsAnalyzers.PackageTests.Infrastructure;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CorsAnalyzers.PackageTests;

/// <summary>The SDK's templates, each with the package added from outside and nothing else changed, in one restore and one build.</summary>
public sealed class BuiltTemplates(PackedPackage package, IMessageSink messages) : IAsyncLifetime
{
    private const string Sarif = "findings.sarif";

    private readonly string folder = Path.Combine(package.Folder, "Templates");
    private CommandResult restore = null!;
    private CommandResult build = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        foreach (var template in Template.All)
        {
            await Application.CreateAsync(Path.Combine(folder, template.Name), template.ShortName, template.Options);
        }

        WriteBuildProperties();
        WriteSolution("All.slnx", Template.All);
        restore = await Dotnet.RunAsync(folder, "restore", "All.slnx", "--disable-build-servers", "-tl:off", "-v", "q");

        foreach (var template in Template.All)
        {
            if (RestoreErrors(template).FirstOrDefault() is { } error)
            {
                messages.OnMessage(new DiagnosticMessage(
                    $"The template {template.Name} is not built, it cannot be restored here: {error.Text}"));
            }
        }

        WriteSolution("Restored.slnx", Template.All.Where(template => !RestoreErrors(template).Any()));
        build = await Dotnet.BuildAsync(folder, "Restored.slnx", "--no-restore", SarifLog.Argument(Sarif));
    }

    /// <inheritdoc />
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Why a template could not be restored.</summary>
    internal IEnumerable<BuildMessage> RestoreErrors(Template template) =>
        restore.Messages.Where(message => message.Severity == "error" && message.IsAbout(template.ProjectFile));

    /// <summary>What the build said about a template's project.</summary>
    internal IEnumerable<BuildMessage> BuildMessages(Template template) =>
        build.Messages.Where(message => message.IsAbout(template.ProjectFile));

    /// <summary>What the compiler said that ran on a template's project.</summary>
    internal SarifLog Log(Template template)
    {
        var path = Path.Combine(folder, template.Name, Sarif);
        Assert.True(File.Exists(path), build.Output);
        return SarifLog.Read(path);
    }

    /// <summary>As a user would who does not want to edit the projects; and the log that shows which analyzers ran.</summary>
    private void WriteBuildProperties() => new XElement(
        "Project",
        new XElement(
            "ItemGroup",
            new XElement(
                "PackageReference",
                new XAttribute("Include", "CorsAnalyzers"),
                new XAttribute("Version", package.Version),
                new XAttribute("PrivateAssets", "all"))),
        Template.All
            .Where(static template => template.Property is not null)
            .Select(static template => new XElement(
                "PropertyGroup",
                new XAttribute("Condition", $"'$(MSBuildProjectName)' == '{template.Name}'"),
                new XElement(template.Property!, "false"))))
        .Save(Path.Combine(folder, "Directory.Build.props"));

    private void WriteSolution(string name, IEnumerable<Template> templates) => new XElement(
        "Solution",
        templates.Select(static template => new XElement("Project", new XAttribute("Path", $"{template.Name}/{template.ProjectFile}"))))
        .Save(Path.Combine(folder, name));
}
