using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class PublicSuffixesTests
{
    [Theory]
    [InlineData("com", "com", SuffixSection.Icann, null)]
    [InlineData("example.com", "com", SuffixSection.Icann, "example.com")]
    [InlineData("a.b.example.com", "com", SuffixSection.Icann, "example.com")]
    [InlineData("co.uk", "co.uk", SuffixSection.Icann, null)]
    [InlineData("example.co.uk", "co.uk", SuffixSection.Icann, "example.co.uk")]
    [InlineData("github.io", "github.io", SuffixSection.Private, null)]
    [InlineData("shop.github.io", "github.io", SuffixSection.Private, "shop.github.io")]
    [InlineData("www.shop.github.io", "github.io", SuffixSection.Private, "shop.github.io")]
    [InlineData("io", "io", SuffixSection.Icann, null)]
    [InlineData("xgithub.io", "io", SuffixSection.Icann, "xgithub.io")]
    [InlineData("shop.azurewebsites.net", "azurewebsites.net", SuffixSection.Private, "shop.azurewebsites.net")]
    [InlineData("shop.azurestaticapps.net", "azurestaticapps.net", SuffixSection.Private, "shop.azurestaticapps.net")]
    [InlineData("shop.2.azurestaticapps.net", "2.azurestaticapps.net", SuffixSection.Private, "shop.2.azurestaticapps.net")]
    [InlineData("attacker.test", "test", SuffixSection.None, "attacker.test")]
    [InlineData("localhost", "localhost", SuffixSection.None, null)]
    [InlineData("shop.localhost", "localhost", SuffixSection.None, "shop.localhost")]
    public void FindsTheSuffix(string host, string suffix, SuffixSection section, string? registrable)
    {
        var found = PublicSuffixes.Find(host);

        Assert.Equal((suffix, section), (host[found.Start..], found.Section));
        Assert.Equal(registrable, PublicSuffixes.RegistrableDomain(host));
        Assert.Equal(registrable is null, PublicSuffixes.IsPublicSuffix(host));
    }
}
