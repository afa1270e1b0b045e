using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>What startup filters do with CORS: what ASP.NET Core answers, what the analyzer says of the program, and what a change that it asks for comes to.</summary>
public sealed class StartupFilterTests
{
    private const string Named = "RequireCors(\"spa\")";

    private static readonly IReadOnlyList<(Pipeline Pipeline, string Outcomes, string Rules, Pipeline? Repaired)> Rows =
    [
        // In front of all: the policy serves, but WebApplication's endpoints are not known there, whatever routing the filter adds.
        new(Minimal("MapGet", "UseCors next"), "200 200 200", "", null),
        new(Minimal("MapGet", "UseRouting UseCors next"), "200 200 200", "", null),
        new(Minimal("MapGet", "UseCors next", Named), "500 **500** **500**", "CORS4002", Minimal("UseCors MapGet", "next", Named)),
        new(Minimal("MapGet", "UseRouting UseCors next", Named), "500 **500** **500**", "CORS4002", Minimal("UseCors MapGet", "next", Named)),
        new(Minimal("UseRouting MapGet", "UseRouting UseCors next", Named), "500 **500** **500**", "CORS4002", Minimal("UseRouting UseCors MapGet", "next", Named)),

        // A generic host has one pipeline.
        new(Startup("UseRouting UseEndpoints", "UseCors next"), "200 200 200", "", null),
        new(Startup("UseRouting UseEndpoints", "UseCors next", Named), "500 **500** **500**", "CORS4002", Startup("UseRouting UseCors UseEndpoints", "next", Named)),
        new(Startup("UseEndpoints", "UseRouting UseCors next", Named), "200 200 200", "", null),
        new(Startup("UseEndpoints", "UseCors UseRouting next", Named), "500 **500** **500**", "CORS4002", Startup("UseEndpoints", "UseRouting UseCors next", Named)),

        // Behind all.
        new(Minimal("MapGet", "next UseCors"), "200 **200** **preflight 405**", "CORS4002", Minimal("UseCors MapGet", "next")),
        new(Minimal("MapGet", "next UseCors", Named), "500 **500** **preflight 500**", "CORS4002", Minimal("UseCors MapGet", "next", Named)),
        new(Startup("UseRouting UseEndpoints", "next UseCors"), "200 **200** **preflight 405**", "CORS4002", Startup("UseRouting UseCors UseEndpoints", "next")),

        // The first filter is the outermost.
        new(Startup("UseEndpoints", "UseRouting next;UseCors next", Named), "200 200 200", "", null),
        new(Startup("UseEndpoints", "UseCors next;UseRouting next", Named), "500 **500** **500**", "CORS4002", Startup("UseEndpoints", "UseRouting UseCors next", Named)),
        new(Minimal("MapGet", "UseAuthentication UseAuthorization next;UseCors next", "", Protection.Fallback), "401 **401** **preflight 401**", "CORS4002", Minimal("MapGet", "UseCors next;UseAuthentication UseAuthorization next", "", Protection.Fallback)),

        // Authorization that WebApplication adds by itself is added for all that filters add, and stands behind what they add in front.
        new(Minimal("MapGet", "UseCors next", "", Protection.Fallback), "401 401 200", "", null),
        new(Minimal("UseCors MapGet", "UseAuthentication UseAuthorization next", "", Protection.Fallback), "401 **401** **preflight 401**", "CORS4002", Minimal("MapGet", "UseCors UseAuthentication UseAuthorization next", "", Protection.Fallback)),
        new(Startup("UseRouting UseAuthentication UseAuthorization UseEndpoints", "UseCors next", "", Protection.Required), "401 401 200", "", null),

        // What no filter and nothing else calls; what is called in both; what is misspelt.
        new(Minimal("MapGet", "UseForwardedHeaders next", Named), "500 **500** **preflight 500**", "CORS4003", null),
        new(Minimal("UseCors MapGet", "UseCors(\"desk\") next"), "200 200 **preflight 204**", "CORS4009", null),
        new(Minimal("MapGet", "UseCors next") with { Cors = CorsForm.Unknown }, "200 **200** **preflight 405**", "CORS4001", null),

        // Where a filter does not call what is next, nothing of the application runs.
        new(Minimal("MapGet", "UseCors UseForwardedHeaders", Named), "404 404 404", "", null),
    ];

    [Fact]
    public async Task AreReadAsTheyAnswer()
    {
        using var webRoot = new WebRoot();
        var seen = RealPipelines.Ask(
            Rows.SelectMany(static row => new[] { row.Pipeline, row.Repaired }.OfType<Pipeline>()).Distinct().SelectMany(static pipeline => Probe.OfEndpoint.Select(probe => (pipeline, probe))),
            webRoot.Path);
        foreach (var (pipeline, outcomes, rules, repaired) in Rows)
        {
            Assert.Equal((Title(pipeline), outcomes, rules), (Title(pipeline), Answers(pipeline), await PipelineFindingsTests.RulesIn(pipeline)));
            if (repaired is not null)
                Assert.Equal((Title(pipeline), pipeline.Protection == Protection.None ? "200 200 200" : "401 401 200"), (Title(pipeline), Answers(repaired)));
        }

        string Answers(Pipeline pipeline) => string.Join(' ', Probe.OfEndpoint.Select(probe => seen[pipeline][probe]));
    }

    /// <summary>Where the framework's own filters are registered before, <c>TryAdd</c> adds none: where not, it does.</summary>
    [Fact]
    public void TheFrameworkHasSomeItself()
    {
        Assert.Contains(WebApplication.CreateBuilder().Services, IsFilter);
        Assert.DoesNotContain(WebApplication.CreateEmptyBuilder(new WebApplicationOptions()).Services, IsFilter);

        static bool IsFilter(ServiceDescriptor service) => service.ServiceType == typeof(IStartupFilter);
    }

    /// <summary>What is registered once by its class, <c>TryAddEnumerable</c> does not add again, whatever makes it.</summary>
    [Fact]
    public void TryAddEnumerableKnowsTheClass()
    {
        foreach (var add in new Action<IServiceCollection>[]
        {
            static services => services.AddTransient<IStartupFilter, Filter>(),
            static services => services.AddSingleton<IStartupFilter>(new Filter()),
            static services => services.AddSingleton<IStartupFilter, Filter>(static _ => new Filter()),
        })
        {
            var services = new ServiceCollection();
            add(services);
            services.TryAddEnumerable(ServiceDescriptor.Scoped<IStartupFilter, Filter>());
            Assert.Single(services);
        }
    }

    private sealed class Filter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => next;
    }

    private static string Title(Pipeline pipeline) => $"{(pipeline.IsStartup ? "Startup" : "minimal")}: {pipeline.Filters} | {pipeline.Order} | {pipeline.Metadata} {pipeline.Protection}";

    private static Pipeline Minimal(string order, string filters, string metadata = "", Protection protection = Protection.None) =>
        new(order, IsStartup: false, CorsForm.Default, metadata, protection) { Filters = filters };

    private static Pipeline Startup(string order, string filters, string metadata = "", Protection protection = Protection.None) =>
        Minimal(order, filters, metadata, protection) with { IsStartup = true };
}
