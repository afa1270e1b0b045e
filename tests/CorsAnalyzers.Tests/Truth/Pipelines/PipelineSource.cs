using System.Reflection;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Hosting;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>The pipelines as code: one class each, in one assembly.</summary>
internal static class PipelineSource
{
    /// <summary>What the programs share: the answer of every endpoint, and who has signed in.</summary>
    public const string Shared = """
        global using Microsoft.AspNetCore.Authentication;
        global using Microsoft.AspNetCore.Authorization;
        global using Microsoft.AspNetCore.Cors;
        using System.Security.Claims;
        using System.Text.Encodings.Web;
        using Microsoft.Extensions.Options;

        public static class Api
        {
            public static Task Answer(HttpContext context)
            {
                context.Response.Headers.CacheControl = "public, max-age=60";
                return context.Response.WriteAsync("data");
            }
        }

        public class TokenHandler : AuthenticationHandler<AuthenticationSchemeOptions>
        {
            public TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
                : base(options, logger, encoder)
            {
            }

            protected override Task<AuthenticateResult> HandleAuthenticateAsync()
            {
                if (Request.Headers.Authorization != "Bearer ada")
                    return Task.FromResult(AuthenticateResult.NoResult());
                var user = new ClaimsPrincipal(new ClaimsIdentity("token"));
                return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, "token")));
            }
        }
        """;

    public delegate IHost Build(string[] args, Action<IWebHostBuilder> serve);

    /// <summary>What builds the host of each.</summary>
    public static IReadOnlyDictionary<Pipeline, Build> Compile(IEnumerable<Pipeline> pipelines)
    {
        var all = pipelines.Distinct().ToList();
        var compilation = Analysis.Compile([Shared, .. all.Select(static (pipeline, i) => pipeline.ClassOf(NameOf(i)))]);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        var assembly = Assembly.Load(image.ToArray());
        return all
            .Select((pipeline, i) => (pipeline, Build: assembly.GetType(NameOf(i))!.GetMethod(nameof(Build))!.CreateDelegate<Build>()))
            .ToDictionary(static pair => pair.pipeline, static pair => pair.Build);
    }

    /// <summary>What all programs have beside their own code, bound once.</summary>
    private static readonly CSharpCompilation Project = Analysis.Compile([Shared], OutputKind.ConsoleApplication);

    /// <summary>A program alone, as a project of its own.</summary>
    /// <param name="program">The file with the entry point.</param>
    /// <param name="others">Its other files.</param>
    public static CSharpCompilation CompileProgram(string program, params string[] others) => Project.AddSyntaxTrees(
        others.Prepend(program).Select(static (text, i) => CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)Project.SyntaxTrees[0].Options, i == 0 ? "/Program.cs" : $"/Other{i}.cs")));

    private static string NameOf(int row) => "Row" + row;
}
