using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using Xunit.Abstractions;

namespace CorsAnalyzers.Core.Tests.Rules;

/// <summary>Made on the policy itself, the edits that findings ask for let nobody in but whom the author plainly wrote.</summary>
public sealed class FixHintTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    private static readonly string[] Entries =
    [
        "*", "null", "https://a.example", "https://A.example", "https://a.example/", "https://a.example:443", "http://a.example",
        "http://localhost:3000", "https://*.a.example", "https://*.com", "https://*.github.io", "a.example", "", "https://a.example,b.example",
        "https://a.example,https://b.example",
    ];

    private static readonly string[] Askers =
    [
        Talk.Stranger, "null", "https://a.example", "http://a.example", "https://b.example", "https://sub.a.example", "https://evil.com",
        "https://evil.github.io", "http://localhost:3000", "https://evila.example",
    ];

    private static readonly PolicyHost[] Hosts =
    [
        PolicyHost.AspNetCore, PolicyHost.LateAspNetCore2, PolicyHost.EarlyAspNetCore2, PolicyHost.SystemWebCors, PolicyHost.Owin,
    ];

    [Trait("Category", "Long")]
    [Fact]
    public void NoEditLetsAnyoneIn()
    {
        output.WriteLine("seed " + Seed);
        var random = new Random(Seed);
        var edits = new Dictionary<FixHint, int>();
        for (var i = 0; i < 4_000; i++)
        {
            var policy = RandomPolicy(random);
            foreach (var finding in RuleAssert.All.Judge(Ask.Of(policy, ["https://a.example", "http://a.example"]), RuleOptions.Default))
            {
                foreach (var edited in Edits(policy, finding))
                {
                    edits[finding.FixHint] = edits.GetValueOrDefault(finding.FixHint) + 1;
                    var let = Readers(edited).Except(Readers(policy)).Where(reader => !IsMeant(finding, reader));
                    Assert.True(!let.Any(), $"{finding} of {Show(policy)} lets in {string.Join(", ", let)}");
                }
            }
        }

        output.WriteLine(string.Join(", ", edits));
        Assert.Equal(4, edits.Count);
        Assert.All(edits.Values, static count => Assert.True(count > 40));
    }

    private static PolicyModel RandomPolicy(Random random)
    {
        var host = Hosts[random.Next(Hosts.Length)];
        var policy = Ask.Policy([], random.Next(2) == 0 ? null : true) with
        {
            Host = host,
            Origins =
            [
                .. Enumerable.Range(0, random.Next(1, 4)).Select(index =>
                {
                    var written = Entries[random.Next(Entries.Length)];
                    return new ListedOrigin(host.NormalizeOrigin(written), Talk.At("entry " + index), written);
                }),
            ],
        };
        return random.Next(6) switch
        {
            0 => policy with { Predicate = new TextPredicate(static origin => origin == "https://a.example") },
            1 => policy with { WildcardSubdomains = true, WildcardSubdomainsSite = Talk.At("switch") },
            _ => policy,
        };
    }

    /// <summary>What the edit makes of the policy.</summary>
    private static IEnumerable<PolicyModel> Edits(PolicyModel policy, Finding finding)
    {
        switch (finding.FixHint)
        {
            case FixHint.RemoveOrigin:
                yield return Without(policy, [finding.Site]);
                break;
            case FixHint.RemoveSetting:
                yield return Without(policy, [finding.Site, .. finding.Others.Skip(1)]);
                break;
            case FixHint.Replace when finding.HeaderName is not null:
                yield return policy with
                {
                    Origins =
                    [
                        .. policy.Origins.SelectMany(entry => entry.Site.Equals(finding.Site)
                            ? finding.FixValues.Select(value => new ListedOrigin(policy.Host.NormalizeOrigin(value), entry.Site, value))
                            : [entry]),
                    ],
                };
                break;
            case FixHint.AllowWildcardSubdomains:
                yield return policy with { WildcardSubdomains = true, WildcardSubdomainsSite = Talk.At("switch") };
                break;
        }
    }

    private static PolicyModel Without(PolicyModel policy, IReadOnlyCollection<Site> sites) => policy with
    {
        Origins = [.. policy.Origins.Where(entry => !sites.Contains(entry.Site))],
        Predicate = policy.Predicate is { } predicate && sites.Contains(predicate.Site) ? null : policy.Predicate,
        WildcardSubdomains = policy.WildcardSubdomainsSite is { } site && !sites.Contains(site),
    };

    private static bool IsMeant(Finding finding, string reader) =>
        finding.FixValues.Contains(reader) || (finding.FixHint == FixHint.AllowWildcardSubdomains && reader == "https://sub.a.example");

    private static IEnumerable<string> Readers(PolicyModel policy) => Askers.Where(origin =>
    {
        try
        {
            return policy.Respond(CorsRequest.Get(origin), preflight: false)?.IsReadable(origin) == true;
        }
        catch (PredicateFailedException)
        {
            return false;
        }
    });

    private static string Show(PolicyModel policy) =>
        $"{policy.Host} [{string.Join(", ", policy.Origins)}] {policy.Predicate} {policy.WildcardSubdomains} {policy.Credentials}";
}
