using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>Applications as the .NET SDK makes them have no CORS mistakes, and the package says nothing about them.</summary>
[Collection(PackageCollection.Name)]
public sealed class TemplateTests(BuiltTemplates templates) : IClassFixture<BuiltTemplates>
{
    public static TheoryData<string> Names { get; } = new(Template.All.Select(static template => template.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Template_HasNoFindings(string name)
    {
        var template = Template.All.Single(candidate => candidate.Name == name);
        if (templates.RestoreErrors(template).ToList() is { Count: > 0 } errors)
        {
            NotRestored(template, errors);
            return;
        }

        Assert.DoesNotContain(templates.BuildMessages(template), static message => message.Severity == "error" || message.IsOfThePackage);
        var log = templates.Log(template);
        Assert.Empty(log.Results);
        Assert.Equal(RuleIds.All, log.HelpLinks.Keys.Order());
    }

    /// <summary>Passes only where a package of the template's own is missing from the machine's sources; the fixture has said so.</summary>
    private static void NotRestored(Template template, IEnumerable<BuildMessage> errors)
    {
        Assert.True(template.HasPackages, $"{template.Name} needs no packages.");
        Assert.All(errors, static error => Assert.True(error.IsForeignPackageNotFound, error.ToString()));
    }
}
