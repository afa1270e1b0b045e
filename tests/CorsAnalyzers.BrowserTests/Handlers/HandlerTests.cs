using System.Text.RegularExpressions;
using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.BrowserTests.Hosting;
using CorsAnalyzers.BrowserTests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.BrowserTests.Handlers;

/// <summary>
/// What is reported of handlers is what a browser lets other sites do with them: who is said to read a user's answers reads them, nobody else
/// does, and a cache serves one site's answer to another just where that is said.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class HandlerTests(BrowserFixture fixture)
{
    private const int Handlers = 40;
    private const string Api = "api.test";
    private const string Shop = "https://shop.test";
    private const string Partner = "https://partner.test";
    private const string Stranger = "https://attacker.test";

    private static readonly string[] OfReaders = ["CORS1002", "CORS1005", "CORS2002"];
    private static readonly string[] OfVary = ["CORS3001", "CORS3003"];
    private static readonly string[] LookAlikes = [Stranger, "https://attackershop.test", "https://shop.test.attacker.test", "https://shop.attacker.test"];
    private static readonly FetchOutcome Orders = FetchOutcome.Readable("orders of alice");

    [BrowserFact]
    public async Task WhatIsReportedIsSo()
    {
        Assert.Equal(Handlers, HandlerCases.All.Count);
        var findings = await FindingsAsync();
        Assert.Empty(findings
            .Select(static (found, number) => (Number: number, Ids: string.Join(" ", found.Select(static finding => finding.Id).Distinct().Order(StringComparer.Ordinal))))
            .Where(static found => found.Ids != HandlerCases.All[found.Number].Ids)
            .Select(static found => $"{found.Number}: '{found.Ids}' is reported"));

        await using var api = await fixture.ServeAsync(Api, HandlerCases.Program);
        using var first = new SharedCache(fixture.Hosts, "cdn.one.test", Api);
        using var second = new SharedCache(fixture.Hosts, "cdn.two.test", Api);
        await using var user = await fixture.Browser.NewUserAsync();
        await user.LogInAsync([Api, "cdn.one.test", "cdn.two.test"]);

        using var visitor = fixture.Hosts.CreateClient();
        visitor.DefaultRequestHeaders.Add("Cookie", "user=alice");
        var wrong = new List<string>();
        for (var number = 0; number < findings.Count; number++)
        {
            wrong.AddRange((await ReadersAsync(user, number, findings[number])).Select(what => $"{number}: {what}"));
            var direct = new Dictionary<string, FetchOutcome>();
            foreach (var origin in new[] { Shop, Partner, Stranger })
                direct[origin] = await FetchAsync(user, origin, Api, number);

            // One cache is first asked by somebody who visits the address itself, without an origin.
            using var visited = await visitor.GetAsync($"http://cdn.two.test/{number}");
            var isMixedUp = await IsMixedUpAsync(user, direct, "cdn.one.test", number, [Shop, Partner, Stranger])
                | await IsMixedUpAsync(user, direct, "cdn.two.test", number, [Stranger, Partner, Shop]);
            if (isMixedUp != findings[number].Exists(static finding => OfVary.Contains(finding.Id)))
                wrong.Add($"{number}: a cache {(isMixedUp ? "mixes the answers up" : "keeps the answers apart")}");
        }

        Assert.Empty(wrong);
    }

    /// <summary>Whoever is said to read the answers with credentials does; where nobody is said to, no stranger and no look-alike does.</summary>
    private static async Task<IEnumerable<string>> ReadersAsync(BrowserUser user, int number, List<Diagnostic> findings)
    {
        var wrong = new List<string>();
        var reported = findings.Where(static finding => OfReaders.Contains(finding.Id)).Select(static finding => Named().Match(finding.GetMessage()).Groups[1].Value).ToList();
        foreach (var origin in reported)
        {
            if (await FetchAsync(user, origin, Api, number) != Orders)
                wrong.Add($"{origin} does not read the orders");
        }

        foreach (var origin in reported.Count > 0 ? [] : LookAlikes)
        {
            if (await FetchAsync(user, origin, Api, number) == Orders)
                wrong.Add($"{origin} reads the orders");
        }

        return wrong;
    }

    /// <summary>
    /// Whether somebody gets another answer through the cache than without it, where several ask one after the other. The browser keeps the
    /// answers to each site apart, so that it is the shared cache that mixes them up.
    /// </summary>
    private static async Task<bool> IsMixedUpAsync(BrowserUser user, Dictionary<string, FetchOutcome> direct, string cache, int number, string[] origins)
    {
        var isMixedUp = false;
        foreach (var origin in origins)
            isMixedUp |= await FetchAsync(user, origin, cache, number) != direct[origin];
        return isMixedUp;
    }

    private static Task<FetchOutcome> FetchAsync(BrowserUser user, string origin, string host, int number) =>
        user.FetchFromAsync(origin, new($"https://{host}/{number}") { WithCredentials = true });

    /// <summary>What is reported of each handler, by the rules that the cases speak of.</summary>
    private static async Task<List<List<Diagnostic>>> FindingsAsync()
    {
        var all = await Repair.FindAsync(HandlerCases.Program);
        return [.. Enumerable.Range(0, HandlerCases.All.Count).Select(number => all.Where(finding =>
            (OfReaders.Contains(finding.Id) || OfVary.Contains(finding.Id))
            && finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan).Ancestors().OfType<ClassDeclarationSyntax>()
                .Any(type => type.Identifier.ValueText == "Handler" + number)).ToList())];
    }

    [GeneratedRegex("'(https?://[^']+)'")]
    private static partial Regex Named();
}
