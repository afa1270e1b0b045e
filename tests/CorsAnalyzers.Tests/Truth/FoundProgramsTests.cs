using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Programs;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>Programs about which the model and the middleware once disagreed, as a run of 100,000 found and shrank them.</summary>
public sealed class FoundProgramsTests
{
    private static readonly string[] Found =
    [
        """
        public static class Program__
        {
            public static CorsPolicy Make(bool first, bool second)
            {
                var made3 = new CorsPolicy { PreflightMaxAge = TimeSpan.FromSeconds(1), Origins = { "https://a.example" } };
                var made1 = made3;
                var policy2 = new CorsPolicyBuilder(made1);
                made1.Origins.Clear();
                policy2.AllowCredentials();
                return policy2.Build();
            }
        }
        """,
        """
        public static class Program__
        {
            private sealed class OwnPolicy2 : CorsPolicy
            {
                public OwnPolicy2()
            {
            }
            }

            public static CorsPolicy Make(bool first, bool second)
            {
                var made1 = new OwnPolicy2();
                made1.Origins.Add("*");
                made1.IsOriginAllowed = first ? origin3 => origin3.Contains(".com") : _ => false;
                return made1;
            }
        }
        """,
        """
        public static class Program__
        {
            public static CorsPolicy Make(bool first, bool second)
            {
                var made1 = new CorsPolicy { SupportsCredentials = true, IsOriginAllowed = origin2 => origin2.StartsWith(".a.example") };
                made1.PreflightMaxAge = (first ? new TimeSpan(0, 0, 0) : TimeSpan.Zero);
                made1.Origins.Add("https://a.example");
                return made1;
            }
        }
        """,
        """
        public static class Program__
        {
            public static void Make(CorsOptions options, bool first, bool second)
            {
                var made1 = new CorsPolicy { Origins = { "https://a.example" } };
                var policy2 = new CorsPolicyBuilder(made1);
                made1.Origins.Clear();
                policy2.AllowCredentials();
                options.AddDefaultPolicy(policy2.Build());
            }
        }
        """,
        """
        public static class Program__
        {
            private static CorsPolicyBuilder Shared2 = null!;

            private static readonly string[] List5 = new[] { "https://a.example" };

            public static CorsPolicy Make(bool first, bool second)
            {
                Shared2 = new CorsPolicyBuilder();
                Shared2.WithOrigins("https://a.example");
                for (var i3 = 0; i3 < 2; i3++)
                {
                    Shared2.WithOrigins("https://*");
                    if (first)
                    {
                        foreach (var name4 in Enumerable.Reverse(List5).ToArray())
                        {
                            Shared2.WithOrigins(name4);
                        }
                    }
                    else
                    {
                        Shared2.AllowAnyOrigin();
                    }
                }
                return Shared2.Build();
            }
        }
        """,
        """
        public static class Program__
        {
            private static readonly string[] List4 = new string[0];

            public static CorsPolicy Make(bool first, bool second)
            {
                var policy1 = new CorsPolicyBuilder();
                for (var i2 = 0; i2 < 2; i2++)
                {
                    policy1.WithOrigins("https://*.com", "https://a.example");
                    foreach (var name3 in List4.Prepend("").ToArray())
                    {
                        policy1.WithHeaders(name3);
                    }
                }
                return policy1.Build();
            }
        }
        """,
        """
        public static class Program__
        {
            public static CorsPolicy Make(bool first, bool second)
            {
                var made3 = new CorsPolicy { Origins = { "https://a.example" } };
                var made1 = made3;
                var policy2 = new CorsPolicyBuilder(made1);
                made1.Origins.Clear();
                policy2.AllowCredentials();
                return policy2.Build();
            }
        }
        """,
        """
        public static class Program__
        {
            public static CorsPolicy Make(bool first, bool second)
            {
                var made1 = new CorsPolicy { IsOriginAllowed = origin2 => origin2.LastIndexOf('.') < 0 };
                if (first)
                {
                }
                else
                {
                    made1.SupportsCredentials = (first ? true : false);
                }
                made1.Origins.Add("https://a.example");
                return made1;
            }
        }
        """,
        """
        public static class Program__
        {
            private static string[] Names3 => new[] { "a", "b" }.OrderBy(text => text, StringComparer.Ordinal).ToArray();

            private static CorsPolicy GetPolicy1()
            {
                var policy2 = new CorsPolicyBuilder();
                if ((Names3.Length < 1))
                    throw new InvalidOperationException();
                return policy2.Build();
            }

            public static CorsPolicy Make(bool first, bool second)
            {
                return GetPolicy1();
            }
        }
        """,
        """
        public static class Program__
        {
            public static void Make(CorsOptions options, bool first, bool second)
            {
                var made2 = new CorsPolicy();
                var policy1 = new CorsPolicyBuilder(made2);
                policy1.WithOrigins(new[] { "*" }.Concat(Enumerable.Reverse(new string[0]).ToArray()).ToArray());
                options.AddPolicy("shop", policy1.Build());
            }
        }
        """,
        """
        public static class Program__
        {
            private static IEnumerable<string> Each1()
            {
                yield break;
            }

            public static CorsPolicy Make(bool first, bool second)
            {
                var policy2 = new CorsPolicyBuilder();
                policy2.WithOrigins(Each1().ToArray());
                return policy2.Build();
            }
        }
        """,
    ];

    [Fact]
    public void TheModelAnswersAsTheMiddlewareDoes()
    {
        var (_, disagreements) = TruthRun.Compare([.. Found.Select(GeneratedProgram.Written)]);
        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements));
    }
}
