using System.Text.RegularExpressions;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed partial class PublicSuffixesTests
{
    /// <summary>The vectors that the list's maintainers publish with it.</summary>
    public static TheoryData<string?, string?> Vectors { get; } = ReadVectors();

    [Theory]
    [InlineData("com", "com", SuffixSection.Icann, null)]
    [InlineData("example.com", "com", SuffixSection.Icann, "example.com")]
    [InlineData("a.b.example.com", "com", SuffixSection.Icann, "example.com")]
    [InlineData("co.uk", "co.uk", SuffixSection.Icann, null)]
    [InlineData("example.co.uk", "co.uk", SuffixSection.Icann, "example.co.uk")]
    [InlineData("uk", "uk", SuffixSection.Icann, null)]
    [InlineData("xco.uk", "uk", SuffixSection.Icann, "xco.uk")]
    [InlineData("github.io", "github.io", SuffixSection.Private, null)]
    [InlineData("shop.github.io", "github.io", SuffixSection.Private, "shop.github.io")]
    [InlineData("www.shop.github.io", "github.io", SuffixSection.Private, "shop.github.io")]
    [InlineData("xgithub.io", "io", SuffixSection.Icann, "xgithub.io")]
    [InlineData("github.io.example", "example", SuffixSection.None, "io.example")]
    [InlineData("azurewebsites.net", "azurewebsites.net", SuffixSection.Private, null)]
    [InlineData("shop.azurewebsites.net", "azurewebsites.net", SuffixSection.Private, "shop.azurewebsites.net")]
    [InlineData("shop.azurestaticapps.net", "azurestaticapps.net", SuffixSection.Private, "shop.azurestaticapps.net")]
    [InlineData("shop.2.azurestaticapps.net", "2.azurestaticapps.net", SuffixSection.Private, "shop.2.azurestaticapps.net")]

    // "*.kobe.jp" and "!city.kobe.jp".
    [InlineData("kobe.jp", "jp", SuffixSection.Icann, "kobe.jp")]
    [InlineData("a.kobe.jp", "a.kobe.jp", SuffixSection.Icann, null)]
    [InlineData("b.a.kobe.jp", "a.kobe.jp", SuffixSection.Icann, "b.a.kobe.jp")]
    [InlineData("*.kobe.jp", "*.kobe.jp", SuffixSection.Icann, null)]
    [InlineData("city.kobe.jp", "kobe.jp", SuffixSection.Icann, "city.kobe.jp")]
    [InlineData("www.city.kobe.jp", "kobe.jp", SuffixSection.Icann, "city.kobe.jp")]
    [InlineData("xcity.kobe.jp", "xcity.kobe.jp", SuffixSection.Icann, null)]
    [InlineData("cit.kobe.jp", "cit.kobe.jp", SuffixSection.Icann, null)]
    [InlineData("a.compute.amazonaws.com", "a.compute.amazonaws.com", SuffixSection.Private, null)]
    [InlineData("compute.amazonaws.com", "com", SuffixSection.Icann, "amazonaws.com")]

    // No rule.
    [InlineData("attacker.test", "test", SuffixSection.None, "attacker.test")]
    [InlineData("localhost", "localhost", SuffixSection.None, null)]
    [InlineData("shop.localhost", "localhost", SuffixSection.None, "shop.localhost")]
    [InlineData("mm", "mm", SuffixSection.None, null)]

    // The table of URL Standard §3.2, whose hosts are parsed before.
    [InlineData("example.com.", "com.", SuffixSection.Icann, "example.com.")]
    [InlineData("www.example.com.", "com.", SuffixSection.Icann, "example.com.")]
    [InlineData("com.", "com.", SuffixSection.Icann, null)]
    [InlineData("whatwg.github.io", "github.io", SuffixSection.Private, "whatwg.github.io")]
    [InlineData("xn--kgbechtv", "xn--kgbechtv", SuffixSection.None, null)]
    [InlineData("example.xn--kgbechtv", "xn--kgbechtv", SuffixSection.None, "example.xn--kgbechtv")]
    [InlineData("sub.example.xn--kgbechtv", "xn--kgbechtv", SuffixSection.None, "example.xn--kgbechtv")]
    [InlineData("a.kobe.jp.", "a.kobe.jp.", SuffixSection.Icann, null)]
    [InlineData("city.kobe.jp.", "kobe.jp.", SuffixSection.Icann, "city.kobe.jp.")]
    [InlineData("shop.localhost.", "localhost.", SuffixSection.None, "shop.localhost.")]
    public void FindsTheSuffix(string host, string suffix, SuffixSection section, string? registrable)
    {
        var found = PublicSuffixes.Find(host);

        Assert.Equal((suffix, section), (host[found.Start..], found.Section));
        Assert.Equal(registrable, PublicSuffixes.RegistrableDomain(host));
        Assert.Equal(registrable is null, PublicSuffixes.IsPublicSuffix(host));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".com")]
    [InlineData(".example.com")]
    [InlineData("example..com")]
    [InlineData("example.com..")]
    [InlineData("..kobe.jp")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("1.2.3.08")]
    [InlineData("example.0x7f")]
    [InlineData("256.256.256.256")]
    [InlineData("[::1]")]
    [InlineData("[2001:db8:85a3::8a2e:370:7334]")]
    [InlineData("[]")]
    [InlineData("[example.com")]
    [InlineData("example.com:443")]
    [InlineData("https://example.com")]
    [InlineData("example.com/")]
    [InlineData("user@example.com")]
    [InlineData("exam ple.com")]
    [InlineData("exam\0ple.com")]
    [InlineData("example.com\n")]
    [InlineData("exam%70le.com")]
    [InlineData("Example.com")]
    [InlineData("b\u00FCcher.example")]
    [InlineData("example.\u4E2D\u56FD")]
    [InlineData("\uD800.com")]
    [InlineData("example\u3002com")]
    public void FindsNothingInWhatIsNoDomain(string? host)
    {
        Assert.Equal(new PublicSuffix(host?.Length ?? 0, SuffixSection.None), PublicSuffixes.Find(host!));
        Assert.Null(PublicSuffixes.RegistrableDomain(host!));
        Assert.False(PublicSuffixes.IsPublicSuffix(host!));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void AgreesWithThePublishedVectors(string? domain, string? registrable)
    {
        var host = domain is null ? null : HostName.Normalize(domain, isSpecial: true) ?? domain;
        var expected = registrable is null ? null : HostName.Normalize(registrable, isSpecial: true);

        Assert.Equal(expected, PublicSuffixes.RegistrableDomain(host!));
    }

    [Trait("Category", "Long")]
    [Fact]
    public void AgreesWithTheReferenceForEveryRule()
    {
        var hosts = SuffixList.Rules.SelectMany(static rule => Around(rule.Name)).ToHashSet();

        Assert.True(hosts.Count > 8 * SuffixList.Rules.Count, $"{hosts.Count} hosts");
        foreach (var host in hosts)
        {
            AssertAgrees(host);
        }
    }

    [Trait("Category", "Long")]
    [Fact]
    public void AgreesWithTheReferenceForMixedNames()
    {
        var random = new Random(20261007);
        var labels = SuffixList.Rules.SelectMany(static rule => rule.Name.Split('.')).Distinct().ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var rule = SuffixList.Rules[random.Next(SuffixList.Rules.Count)];
            var before = Enumerable.Range(0, random.Next(4)).Select(_ => labels[random.Next(labels.Length)] + ".");
            AssertAgrees(string.Concat(before) + rule.Name);
        }
    }

    [GeneratedRegex(@"^checkPublicSuffix\((?:null|'(?<domain>[^']*)'), (?:null|'(?<registrable>[^']*)')\);$")]
    private static partial Regex Vector();

    private static TheoryData<string?, string?> ReadVectors()
    {
        var vectors = new TheoryData<string?, string?>();
        foreach (var line in File.ReadLines(RepositoryFiles.PathOf("tests/CorsAnalyzers.Core.Tests/Protocol/test_psl.txt")))
        {
            if (line.Length != 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                var vector = Vector().Match(line);
                Assert.True(vector.Success, line);
                vectors.Add(Value(vector.Groups["domain"]), Value(vector.Groups["registrable"]));
            }
        }

        return vectors;

        static string? Value(Group group) => group.Success ? group.Value : null;
    }

    // The name, what lies above, below and beside it, and what only looks like it.
    private static IEnumerable<string> Around(string name)
    {
        var parent = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return
        [
            name, "a." + name, "b.a." + name, "c.b.a." + name, "www." + name, "*." + name, "x" + name, "-" + name, name[1..].TrimStart('.'),
            parent, "a." + parent, "b.a." + parent, name + "x", name + ".example", name + ".com", name + "." + parent,
        ];
    }

    private static void AssertAgrees(string host)
    {
        var (suffix, registrable, section) = ReferenceSuffixes.Find(host);
        var found = PublicSuffixes.Find(host);

        Assert.True((suffix, section) == (host[found.Start..], found.Section), $"'{host}': {found}, but '{suffix}' {section}");
        Assert.True(registrable == PublicSuffixes.RegistrableDomain(host), $"'{host}': not '{registrable}'");
        Assert.True(PublicSuffixes.IsPublicSuffix(host) == (suffix == host), host);
        Assert.True(PublicSuffixes.Find(host + ".") == found, host + ".");
        Assert.True(PublicSuffixes.RegistrableDomain(host + ".") == (registrable is null ? null : registrable + "."), host + ".");
    }
}
