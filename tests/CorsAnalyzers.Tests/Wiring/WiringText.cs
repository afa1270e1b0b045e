using CorsAnalyzers.Options;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Vocabulary;
using CorsAnalyzers.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Wiring;

/// <summary>What the reader makes of code, in words: a line for each path.</summary>
internal static class WiringText
{
    /// <summary>What the whole program shows; <c>nothing</c> where it shows none.</summary>
    public static string OfProgram(params string[] sources) => OfProgram(Analysis.Compile(sources, OutputKind.ConsoleApplication));

    /// <summary>The same of a compilation.</summary>
    public static string OfProgram(Compilation compilation) =>
        compilation.GetEntryPoint(CancellationToken.None)?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } entry
            ? Text(ReaderOf(compilation).ReadProgram(entry, static _ => true))
            : "nothing";

    /// <summary>What the functions that may show something show by themselves.</summary>
    public static string OfFunctions(string source)
    {
        var compilation = Analysis.Compile([source]);
        var tree = compilation.SyntaxTrees[0];
        return string.Join('\n', WiringFunctions.In(tree.GetRoot(), tree.GetText().ToString()).Select(function => Text(ReaderOf(compilation).ReadFunction(function))));
    }

    private static WiringReader ReaderOf(Compilation compilation) =>
        new(FunctionGraphs.Of(compilation), KnownTypes.Usual, SimulationOptions.Default, CancellationToken.None);

    private static string Text(ApplicationWiring? wiring) => wiring is null
        ? "nothing"
        : string.Join('\n', wiring.Paths.Select(Text)) + (wiring.IsComplete ? "" : "\n…");

    private static string Text(Application application) =>
        (application.IsDevelopmentOnly ? "development: " : "") + (application.IsDoubtful ? "doubtful: " : "")
        + $"{application.Host}: {Text(application.Pipeline)}; {Text(application.Services)}";

    private static string Text(Pipeline pipeline) => Join(
    [
        pipeline.MayHaveEarlier ? "…" : "",
        .. pipeline.Middlewares.Select(Text),
        pipeline.MayHaveLater ? "…" : "",
        pipeline.Endpoints.IsEmpty ? "" : "| " + string.Join(' ', pipeline.Endpoints.Select(Text)),
        pipeline.MayHaveMoreEndpoints ? "| …" : "",
    ]);

    private static string Text(Middleware middleware) => middleware.Kind
        + (middleware.Policy is { } policy ? Text(policy) : "")
        + (middleware.Endpoints.IsEmpty ? "" : $"[{string.Join(' ', middleware.Endpoints.Select(Text))}]")
        + (middleware.Inner is { } inner ? $"{{{Text(inner)}}}" : "")
        + (middleware.Headers.IsEmpty ? "" : $"<{string.Join(' ', middleware.Headers.Select(static header => header.Name))}>");

    private static string Text(PolicyReference policy) => policy.Kind switch
    {
        PolicyReferenceKind.Nameless => "()",
        PolicyReferenceKind.Named => $"({policy.Name ?? "?"})",
        _ => "(=>)",
    };

    private static string Text(Endpoint endpoint) =>
        (endpoint.Cors is null ? "?" : endpoint.Cors.Kind + (endpoint.Cors.Policy is { } policy ? Text(policy) : ""))
        + (endpoint.Protection == EndpointProtection.None ? "" : "," + endpoint.Protection)
        + (endpoint.CachesOutput == true ? ",cached" : "")
        + (endpoint.IsOpen ? ",open" : "")
        + (endpoint.Headers.IsEmpty ? "" : $"<{string.Join(' ', endpoint.Headers.Select(static header => header.Name))}>");

    private static string Text(Services services) => Join(
    [
        services.HasCors ? "cors" : "no cors",
        .. services.Policies.Select(static policy => $"+{(policy.Name == Services.FrameworkDefaultPolicyName ? "default" : policy.Name ?? "?")}"),
        services.DefaultPolicyName == Services.FrameworkDefaultPolicyName ? "" : $"default={services.DefaultPolicyName ?? "?"}",
        Text("authentication", services.HasAuthentication),
        Text("authorization", services.HasAuthorization),
        Text("fallback", services.HasFallbackPolicy),
        services.HasOwnPolicyProvider ? "provider" : "",
        services.HasStartupFilter ? "filter" : "",
        services.MaySuppressMetadataCheck && !services.MayHaveMore ? "unchecked" : "",
        services.MayHaveMore ? "…" : "",
    ]);

    private static string Text(string name, bool? has) => has switch
    {
        true => name,
        false => "",
        null => name + "?",
    };

    private static string Join(IEnumerable<string> parts) => string.Join(' ', parts.Where(static part => part.Length > 0));
}
