using CorsAnalyzers.Attacks;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Attacks;

public sealed class AttackOriginsTests
{
    [Theory]
    [InlineData("https://attacker.test")]
    [InlineData("https://attacker.test", "https://contoso.com", "Origin", "", "e", ".com", "https://")]
    [InlineData("https://attacker.test", "attackers.test", "attacker.net")]
    [InlineData("https://stranger.example", "https://attacker.test")]
    [InlineData("https://stranger.example", "HTTPS://ATTACKER.TEST/")]
    [InlineData("https://stranger.example", "not.attacker.test:8080")]
    [InlineData("https://stranger.example", ".test")]
    [InlineData("https://stranger.example", "Attacker")]
    [InlineData("https://outsider.invalid", ".test", "stranger.example")]
    [InlineData("https://unknown.example.org", ".test", ".invalid", "Stranger")]
    [InlineData("https://attacker.test", ".test", ".example", ".invalid", ".org")]
    [InlineData("https://attacker2.test", "attacker.test stranger.example outsider.invalid unknown.example.org")]
    [InlineData("https://attacker4.test", "attacker.test stranger.example outsider.invalid", "unknown.example.org attacker2.test,attacker3.test")]
    public void TheStrangerIsUnknownToTheCode(string expected, params string[] literals)
    {
        var stranger = AttackOrigins.Stranger(literals);

        Assert.Equal(expected, stranger);
        Assert.True(Origin.IsSerialized(stranger));
    }

    [Fact]
    public void MissingLiteralsDoNoHarm()
    {
        Assert.Equal("https://attacker.test", AttackOrigins.Stranger([null!]));
        Assert.Empty(AttackOrigins.TrustedProbes([null!]));
    }

    [Fact]
    public void TrustedProbesAreTheOriginsInTheLiterals()
    {
        string[] literals =
        [
            "Policy", "https://b.example", "http://localhost:3000/", "https://B.example:443", "contoso.com", "https://*.contoso.com", "*", "null",
            "https://a.example/login", "capacitor://localhost", "https://c.example, https://d.example;https://b.example", "https://b\u00FCcher.example", "",
        ];

        Assert.Equal(
            ["https://b.example", "http://localhost:3000", "https://c.example", "https://d.example", "https://xn--bcher-kva.example"],
            AttackOrigins.TrustedProbes(literals).AsEnumerable());
    }

    [Fact]
    public void TrustedProbesAreAtMostEight()
    {
        var literals = Enumerable.Range(0, 20).Select(number => $"https://host{number}.example").ToList();

        Assert.Equal(literals.Take(8), AttackOrigins.TrustedProbes(literals).AsEnumerable());
        Assert.Equal(literals.Take(8), AttackOrigins.TrustedProbes([string.Join(",", literals)]).AsEnumerable());
    }
}
