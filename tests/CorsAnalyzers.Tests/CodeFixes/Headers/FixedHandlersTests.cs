using System.Collections.Immutable;
using System.Runtime.Loader;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Tests.Truth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>What the fixes make of handlers, run: who was let in wrongly is refused, and who was meant is served.</summary>
public sealed class FixedHandlersTests
{
    private const string Shop = "https://shop.example";
    private const string Subdomain = "https://eu.shop.example";
    private const string Attacker = "https://attacker.test";
    private const string LookAlike = "https://evilshop.example";
    private const string Null = "null";
    private const string TrustedOrigins = "root = true\n[*]\ncors_analyzers.trusted_origins = https://shop.example, https://*.shop.example\n";

    private static readonly string[] Askers = [Shop, Subdomain, Attacker, LookAlike, Null];
    private static readonly IServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    private static readonly CodeFixProvider[] Providers =
    [
        new AnyOriginFixProvider(), new CredentialsFixProvider(), new WeakOriginCheckFixProvider(), new ListedOriginFixProvider(),
        new AppendVaryFixProvider(), new HeaderValueFixProvider(), new HeaderNameFixProvider(), new LiteralWildcardFixProvider(),
    ];

    private static readonly Row[] Rows =
    [
        // With trusted origins configured, nobody else is let in.
        new("CORS2002", "headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = \"true\";", [Shop, Subdomain], ReadBefore: Askers, IsConfigured: true),
        new("CORS2002", "headers[\"Access-Control-Allow-Origin\"] = context.Request.Headers[\"Origin\"]; headers.AccessControlAllowCredentials = \"true\";", [Shop, Subdomain], ReadBefore: Askers, IsConfigured: true),
        new("CORS2002", "if (context.Request.Headers.TryGetValue(\"Origin\", out var asking)) { headers.Append(\"Access-Control-Allow-Origin\", asking); headers.AccessControlAllowCredentials = \"true\"; }", [Shop, Subdomain], ReadBefore: Askers, IsConfigured: true),
        new("CORS2001", "headers.AccessControlAllowOrigin = \"*\"; headers.AccessControlAllowCredentials = \"true\";", [Shop, Subdomain], ReadBefore: [], IsConfigured: true),
        new("CORS1001", "headers.AccessControlAllowOrigin = \"*\";", [Shop, Subdomain], ReadBefore: Askers, IsConfigured: true, Credentials: CredentialsMode.Omit),
        new("CORS1001", "if (origin.Length > 0) headers.AccessControlAllowOrigin = origin; else headers.AccessControlAllowOrigin = \"https://shop.example\";", [Shop, Subdomain], ReadBefore: Askers, IsConfigured: true, Credentials: CredentialsMode.Omit),

        new("CORS1002", "headers.Append(\"Vary\", \"Origin\"); if (origin.EndsWith(\"shop.example\")) { headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = \"true\"; }", [Shop, Subdomain], ReadBefore: [Shop, Subdomain, LookAlike], IsConfigured: true),

        // Without, the credentials go.
        new("CORS2002", "headers.Vary = \"Origin\"; headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = \"true\";", [], ReadBefore: Askers),

        // What was meant to let somebody in does.
        new("CORS2003", "headers.AccessControlAllowOrigin = \"https://shop.example\"; headers.AccessControlAllowCredentials = \"True\";", [Shop], ReadBefore: []),
        new("CORS2003", "headers.AccessControlAllowOrigin = \"https://shop.example\"; headers.AccessControlAllowCredentials = true.ToString();", [Shop], ReadBefore: []),
        new("CORS1006", "headers.AccessControlAllowOrigin = \"https://shop.example/\"; headers.AccessControlAllowCredentials = \"true\";", [Shop], ReadBefore: []),
        new("CORS1011", "headers.Append(\"Access-Control-Allow-Origin\", \"https://shop.example\"); headers.Append(\"Access-Control-Allow-Origin\", \"https://shop.example\"); headers.AccessControlAllowCredentials = \"true\";", [Shop], ReadBefore: []),
        new("CORS3017", "headers.AccessControlAllowOrigin = \"https://shop.example\"; headers[\"Access-Control-Allow-Credential\"] = \"true\";", [Shop], ReadBefore: []),
        new("CORS1003", "headers.Vary = \"Origin\"; headers.AccessControlAllowOrigin = origin == \"https://shop.example\" ? origin : \"null\"; headers.AccessControlAllowCredentials = \"true\";", [Shop], ReadBefore: [Shop, Null]),
        new("CORS2005", "headers.AccessControlAllowOrigin = \"https://shop.example\"; headers.AccessControlAllowCredentials = \"false\";", [], ReadBefore: []),

        new("CORS1003", "headers.Vary = \"Origin\"; if (origin is \"https://shop.example\" or \"null\") headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = \"true\";", [Shop], ReadBefore: [Shop, Null]),
        new("CORS1003", "headers.Vary = \"Origin\"; if (origin == \"https://shop.example\" || origin == \"null\") headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = \"true\";", [Shop], ReadBefore: [Shop, Null]),
        new("CORS1004", "headers.Vary = \"Origin\"; if (origin == \"http://shop.example\") headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = \"true\";", [Shop], ReadBefore: []),
        new("CORS1004", "headers.Vary = \"Origin\"; if (System.Array.IndexOf(new[] { \"https://cart.example\", \"http://shop.example\" }, origin) >= 0) headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = \"true\";", [Shop], ReadBefore: []),

        // And caches are told.
        new("CORS3001", "if (origin == \"https://shop.example\") { headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = \"true\"; }", [Shop], ReadBefore: [Shop]),
        new("CORS3003", "if (origin == \"https://shop.example\") { headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = \"true\"; headers.Vary = \"Origin\"; }", [Shop], ReadBefore: [Shop]),
    ];

    [Fact]
    public async Task FixedHandlersAnswerAsClaimed()
    {
        var sources = Rows.Select(Source).ToList();
        var results = await FixAsync(sources);
        using var before = new Handlers(sources);
        using var after = new Handlers(results);
        for (var i = 0; i < Rows.Length; i++)
        {
            var row = Rows[i];
            Assert.Equal(row.ReadBefore, ReadersOf(before.Find(i), row.Credentials));
            Assert.Equal(row.ReadAfter, ReadersOf(after.Find(i), row.Credentials));
            AssertCachesAreTold(after.Find(i), results[i]);
        }
    }

    private static string[] ReadersOf(RequestDelegate handler, CredentialsMode credentials) => [.. Askers.Where(origin =>
    {
        var request = CorsRequest.Get(origin, credentials);
        var answer = RealMiddleware.Ask(handler, request, preflight: false, Services);
        Assert.False(answer.Threw);
        return CorsCheck.Evaluate(request, new CorsResponse(200, answer.Headers.Select(static header => new HeaderField(header.Key, header.Value)))) == CorsCheckResult.Allowed;
    })];

    // Where the answers differ, all of them say so.
    private static void AssertCachesAreTold(RequestDelegate handler, string source)
    {
        var answers = Askers.Append(null).Select(origin => RealMiddleware.Ask(handler, CorsRequest.Get(origin), preflight: false, Services).Headers).ToList();
        var allowed = answers.Select(static answer => answer.GetValueOrDefault(CorsHeaderNames.AccessControlAllowOrigin)).Distinct();
        Assert.True(
            allowed.Count() == 1 || answers.TrueForAll(static answer => VaryHeader.CoversOrigin([answer.GetValueOrDefault(CorsHeaderNames.Vary)])),
            source);
    }

    private static string Source(Row row, int index) => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        public static class Handler{{index}}
        {
            public static void Use(IApplicationBuilder app) => app.Run(context =>
            {
                var headers = context.Response.Headers;
                var origin = context.Request.Headers.Origin.ToString();
                {{row.Code.Replace("; ", ";\n        ")}}
                return System.Threading.Tasks.Task.CompletedTask;
            });
        }

        """;

    // What the first fix makes of the first finding of each handler.
    private static async Task<IReadOnlyList<string>> FixAsync(IReadOnlyList<string> sources)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences(AspNetCoreReferences.All));
        for (var i = 0; i < sources.Count; i++)
        {
            project = project.AddDocument($"Handler{i}.cs", SourceText.From(sources[i]), filePath: $"/Handler{i}.cs").Project;
        }

        var compilation = (await project.GetCompilationAsync())!;
        var plain = await ReportedAsync(compilation, new AnalyzerOptions([]));
        var configured = await ReportedAsync(compilation, EditorConfigOptions.Of(TrustedOrigins));
        var results = new List<string>();
        for (var i = 0; i < sources.Count; i++)
        {
            var path = $"/Handler{i}.cs";
            var found = (Rows[i].IsConfigured ? configured : plain)
                .FirstOrDefault(diagnostic => diagnostic.Id == Rows[i].Id && diagnostic.Location.SourceTree!.FilePath == path);
            Assert.True(found is not null, $"{Rows[i].Id} is not reported of {sources[i]}");
            results.Add(await FixAsync(project.Documents.Single(document => document.FilePath == path), found!));
        }

        return results;
    }

    private static Task<ImmutableArray<Diagnostic>> ReportedAsync(Compilation compilation, AnalyzerOptions options) =>
        compilation.WithAnalyzers([new CorsAnalyzer()], options).GetAnalyzerDiagnosticsAsync();

    private static async Task<string> FixAsync(Document document, Diagnostic diagnostic)
    {
        CodeAction? action = null;
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offered, _) => action ??= offered, CancellationToken.None));
        }

        Assert.True(action is not null, $"nothing is offered for {diagnostic}\n{await document.GetTextAsync()}");
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        return (await operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>A handler with one finding to repair.</summary>
    /// <param name="Id">The finding's rule.</param>
    /// <param name="Code">The statements.</param>
    /// <param name="ReadAfter">Whose scripts read the answers of the repaired handler.</param>
    /// <param name="ReadBefore">Whose scripts read those of the handler as it is.</param>
    /// <param name="IsConfigured">Whether trusted origins are configured.</param>
    /// <param name="Credentials">How the scripts ask.</param>
    private sealed record Row(
        string Id, string Code, string[] ReadAfter, string[] ReadBefore, bool IsConfigured = false, CredentialsMode Credentials = CredentialsMode.Include);

    private sealed class Handlers : IDisposable
    {
        private readonly AssemblyLoadContext context = new("handlers", isCollectible: true);
        private readonly System.Reflection.Assembly assembly;

        public Handlers(IEnumerable<string> sources)
        {
            using var image = new MemoryStream();
            var emitted = Analysis.Compile(sources).Emit(image);
            Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
            image.Position = 0;
            assembly = context.LoadFromStream(image);
        }

        public RequestDelegate Find(int index)
        {
            var app = new ApplicationBuilder(Services);
            assembly.GetType("Handler" + index)!.GetMethod("Use")!.Invoke(null, [app]);
            return app.Build();
        }

        public void Dispose() => context.Unload();
    }
}
