using System.Text.RegularExpressions;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Protocol;
using Xunit.Abstractions;

namespace CorsAnalyzers.Core.Tests.Attacks;

/// <summary>Checks that are sound or weak by the way they are made, for random hosts.</summary>
public sealed class RandomChecksTests(ITestOutputHelper output)
{
    private const int Seed = 20260321;
    private const int Rounds = 1500;

    private static readonly string[] Labels =
    [
        "www", "api", "app", "shop", "a", "contoso", "example", "my-site", "x1", "xn--bcher-kva", "localhost", "attacker",
    ];

    private static readonly string[] Suffixes =
    [
        "com", "co.uk", "io", "dev", "github.io", "azurewebsites.net", "vercel.app", "netlify.app", "kawasaki.jp", "s3.amazonaws.com",
        "local", "test", "example",
    ];

    private static readonly string[] Oddities = ["localhost", "127.0.0.1", "[::1]", "192.168.1.20", "intranet", "db.internal"];

    private static readonly string[] Noise =
    [
        "Origin", "GET", "MyPolicy", "Content-Type", "https://", "://", ".", "*", "application/json", "Not allowed", "86400",
        "Hello (world)", "a|b", "http", "-",
    ];

    [Trait("Category", "Long")]
    [Fact]
    public void ChecksThatAreSoundByConstructionAdmitNoHostileOrigin()
    {
        output.WriteLine("seed " + Seed);
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => SoundPart(random)).ToList();
            var literals = parts.SelectMany(static part => part.Literals).Concat(RandomNoise(random)).ToArray();
            random.Shuffle(literals);
            var patterns = parts.SelectMany(static part => part.Patterns).ToList();
            foreach (var attack in AttackOrigins.LookAlikes(literals, patterns).Concat(AttackOrigins.LookAlikes(literals.Concat(patterns))))
            {
                Assert.False(
                    attack.IsHostile && parts.Any(part => part.Admits(attack.Origin)),
                    $"{attack} passes {string.Join(" ", literals)} {string.Join(" ", patterns)}");
            }
        }
    }

    [Trait("Category", "Long")]
    [Fact]
    public void ChecksThatAreWeakByConstructionAdmitAHostileOrigin()
    {
        output.WriteLine("seed " + Seed);
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var weak = WeakPart(random);
            var parts = Enumerable.Range(0, random.Next(0, 4)).Select(_ => SoundPart(random)).Append(weak).ToList();
            var literals = parts.SelectMany(static part => part.Literals).Concat(RandomNoise(random)).ToArray();
            random.Shuffle(literals);
            var patterns = parts.SelectMany(static part => part.Patterns).ToList();
            var isAdmitted = AttackOrigins.LookAlikes(literals, patterns).Any(attack => attack.IsHostile && weak.Admits(attack.Origin));

            Assert.True(
                isAdmitted,
                $"nothing passes {string.Join(" ", weak.Literals.Concat(weak.Patterns))} in {string.Join(" ", literals.Concat(patterns))}");
        }
    }

    private static Part SoundPart(Random random)
    {
        var host = RandomHost(random);
        var origin = RandomOrigin(random, host);
        var isName = host.Contains('.', StringComparison.Ordinal) && !char.IsDigit(host[^1]);
        return random.Next(isName ? 6 : 2) switch
        {
            0 => new Part([origin], [], o => o == origin),
            1 => new Part([host], [], o => HostOf(o) == host),
            2 => new Part(["." + host], [], o => o.EndsWith("." + host, StringComparison.Ordinal)),
            3 => Pattern($"^https?://{Regex.Escape(host)}(:\\d+)?$"),
            4 => Pattern($"^https://([a-z0-9-]+\\.)*{Regex.Escape(host)}$"),
            _ => Pattern($"^https://(?:www|api)\\.{Regex.Escape(host)}$|^{Regex.Escape(origin)}$"),
        };
    }

    private static Part WeakPart(Random random)
    {
        var site = Labels[random.Next(4, Labels.Length - 3)] + "." + Suffixes[random.Next(8)];
        var host = random.Next(2) == 0 ? site : Labels[random.Next(4)] + "." + site;
        return random.Next(9) switch
        {
            0 => new Part(["https://" + host], [], o => o.StartsWith("https://" + host, StringComparison.Ordinal)),
            1 => new Part([host], [], o => o.Contains(host, StringComparison.Ordinal)),
            2 => new Part([site], [], o => o.EndsWith(site, StringComparison.Ordinal)),
            3 => new Part([host], [], o => HostOf(o)?.StartsWith(host, StringComparison.Ordinal) == true),
            4 => new Part(["http://localhost"], [], o => o.StartsWith("http://localhost", StringComparison.Ordinal)),
            5 => Pattern($"^https?://{Regex.Escape(host)}"),
            6 => Pattern($"{Regex.Escape(site)}$"),
            7 => Pattern($"^https://.*{Regex.Escape(site)}$"),
            _ => Pattern($"^https://www.{Regex.Escape(site)}$"),
        };
    }

    private static Part Pattern(string pattern) => new([], [pattern], o => Regex.IsMatch(o, pattern));

    private static string RandomHost(Random random)
    {
        if (random.Next(5) == 0)
        {
            return Oddities[random.Next(Oddities.Length)];
        }

        var labels = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Labels[random.Next(Labels.Length)]);
        var host = string.Join(".", labels.Append(Suffixes[random.Next(Suffixes.Length)]));
        return PublicSuffixes.IsPublicSuffix(host) ? "www." + host : host;
    }

    private static string RandomOrigin(Random random, string host) =>
        (random.Next(4) == 0 ? "http://" : "https://") + host + (random.Next(4) == 0 ? ":8080" : "");

    private static IEnumerable<string> RandomNoise(Random random) =>
        Enumerable.Range(0, random.Next(4)).Select(_ => Noise[random.Next(Noise.Length)]);

    private static string? HostOf(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) ? uri.Host : null;

    private sealed record Part(string[] Literals, string[] Patterns, Func<string, bool> Admits);
}
