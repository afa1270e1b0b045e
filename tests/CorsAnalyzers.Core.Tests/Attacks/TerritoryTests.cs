using CorsAnalyzers.Attacks;

namespace CorsAnalyzers.Core.Tests.Attacks;

/// <summary>What an attacker can own.</summary>
public sealed class TerritoryTests
{
    [Theory]
    [InlineData("com net ac co.uk github.io azurewebsites.net", true)]
    [InlineData("gov gov.uk mil edu int gob.mx gouv.fr gub.uy govt.nz", false)]
    [InlineData("ac.uk sch.uk school.nz k12.ca.us go.jp gv.at gc.ca lg.jp nhs.uk police.uk fed.us", false)]
    [InlineData("example.com www.co.uk", false)]
    public void AnyoneRegistersUnderSomeSuffixes(string hosts, bool expected) =>
        Assert.All(hosts.Split(' '), host => Assert.Equal((host, expected), (host, Territory.IsPublicSuffix(host))));

    /// <summary>Names that are given by chance are nobody's to choose.</summary>
    [Theory]
    [InlineData("azurestaticapps.net")]
    [InlineData("cloudfront.net")]
    [InlineData("amplifyapp.com")]
    [InlineData("trycloudflare.com")]
    [InlineData("lambda-url.eu-west-1.on.aws")]
    [InlineData("us-east-1.awsapprunner.com")]
    public void AssignedNamesAreNotChosen(string suffix)
    {
        Assert.False(new Territory("attacker.test").IsHostile("evil-shop." + suffix));
        Assert.True(new Territory("attacker.test").IsHostile("evil-shop.github.io"));
    }

    [Fact]
    public void NamesAreAsLongAsTheDnsAllows()
    {
        var label = new string('a', 63);
        Assert.True(Territory.IsWellFormed(label + ".test"));
        Assert.False(Territory.IsWellFormed(label + "a.test"));
        var longest = string.Join('.', label, label, label, new string('a', 61));
        Assert.Equal(253, longest.Length);
        Assert.True(Territory.IsWellFormed(longest));
        Assert.False(Territory.IsWellFormed(longest + "a"));
        Assert.All(["", "a..test", "-a.test", "a-.test"], static host => Assert.False(Territory.IsWellFormed(host)));
    }
}
