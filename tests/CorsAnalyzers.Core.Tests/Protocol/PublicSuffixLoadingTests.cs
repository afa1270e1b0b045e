using System.Reflection;
using System.Runtime.Loader;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary>What the list costs: nothing before it is asked, then its bytes once, and no memory for a question.</summary>
public sealed class PublicSuffixLoadingTests
{
    [Fact]
    public void LoadsWhenFirstAsked()
    {
        using var assembly = new FreshAssembly();

        Assert.True(assembly.TryParsePattern("https://shop.example"));
        Assert.Null(assembly.RegistrableDomain("127.0.0.1"));
        Assert.False(assembly.IsLoaded);

        Assert.True(assembly.TryParsePattern("https://*.shop.example"));
        Assert.True(assembly.IsLoaded);
    }

    [Fact]
    public void LoadsOnManyThreadsAtOnce()
    {
        using var assembly = new FreshAssembly();
        var hosts = SuffixList.Rules.Select(static rule => "b.a." + rule.Name).ToArray();
        var found = new string?[hosts.Length];

        Parallel.For(
            0,
            hosts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => found[i] = assembly.RegistrableDomain(hosts[i]));

        Assert.Equal(hosts.Select(PublicSuffixes.RegistrableDomain), found);
    }

    [Fact]
    public void AllocatesNothing()
    {
        string[] hosts =
        [
            "", "com", "example.com", "www.example.com.", "a.kobe.jp", "www.city.kobe.jp", "shop.2.azurestaticapps.net",
            "attacker.test", "localhost", "127.0.0.1", "example.0x1", "example.1x", "[::1]", "https://example.com", "Example.com",
            "xn--85x722f.xn--55qx5d.cn", new string('a', 5_000) + ".github.io",
            .. SuffixList.Rules.Select(static rule => "b.a." + rule.Name),
        ];
        var suffixes = Ask(hosts);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Ask(hosts);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(suffixes, again);

        static int Ask(string[] hosts)
        {
            var count = 0;
            foreach (var host in hosts)
            {
                count += PublicSuffixes.Find(host).Start + (PublicSuffixes.IsPublicSuffix(host) ? 1 : 0);
            }

            return count;
        }
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("shop.github.io.")]
    public void RegistrableDomainOfItselfIsTheSameString(string host) => Assert.Same(host, PublicSuffixes.RegistrableDomain(host));

    // Core once more, of which nobody has asked anything yet.
    private sealed class FreshAssembly : IDisposable
    {
        private readonly AssemblyLoadContext _context = new(nameof(FreshAssembly), isCollectible: true);
        private readonly Type _suffixes;
        private readonly Type _pattern;

        public FreshAssembly()
        {
            var assembly = _context.LoadFromAssemblyPath(typeof(PublicSuffixes).Assembly.Location);
            _suffixes = assembly.GetType(typeof(PublicSuffixes).FullName!, throwOnError: true)!;
            _pattern = assembly.GetType(typeof(OriginPattern).FullName!, throwOnError: true)!;
            RegistrableDomain = _suffixes.GetMethod(nameof(PublicSuffixes.RegistrableDomain))!.CreateDelegate<Func<string, string?>>();
            Assert.NotSame(typeof(PublicSuffixes), _suffixes);
        }

        public Func<string, string?> RegistrableDomain { get; }

        public bool IsLoaded
        {
            get
            {
                var rules = _suffixes.GetField("Rules", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
                return (bool)rules.GetType().GetProperty(nameof(Lazy<>.IsValueCreated))!.GetValue(rules)!;
            }
        }

        public bool TryParsePattern(string text) =>
            (bool)_pattern.GetMethod(nameof(OriginPattern.TryParse))!.Invoke(null, [text, null, null])!;

        public void Dispose() => _context.Unload();
    }
}
