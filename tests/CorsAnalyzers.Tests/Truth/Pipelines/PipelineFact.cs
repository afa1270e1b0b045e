namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>One thing that is known of the order of middlewares, which the rules build on.</summary>
/// <param name="Pipeline">The application.</param>
/// <param name="Probe">What is asked of it.</param>
/// <param name="Outcome">What a script gets, as the page shows it.</param>
internal sealed record PipelineFact(Pipeline Pipeline, Probe Probe, string Outcome)
{
    private const string Named = "RequireCors(\"spa\")";

    public static IReadOnlyList<PipelineFact> All { get; } =
    [
        // A name that nothing adds: the simple request is answered without headers, the preflight is 405.
        new(Minimal("UseCors MapGet", CorsForm.Unknown), Probe.Simple, "**200**"),
        new(Minimal("UseCors MapGet", CorsForm.Unknown), Probe.Token, "**preflight 405**"),

        // On the endpoint, the preflight runs its handler.
        new(Minimal("UseCors MapGet", CorsForm.NoDefault, "RequireCors(\"typo\")"), Probe.Token, "**preflight 200**"),

        // CORS metadata without UseCors.
        new(Minimal("MapGet", CorsForm.Default, Named), Probe.OwnPage, "500"),
        new(Minimal("MapGet", CorsForm.Default, "WithMetadata(new EnableCorsAttribute(\"spa\"))"), Probe.OwnPage, "500"),
        new(Minimal("MapGet", CorsForm.Default, "WithMetadata(new DisableCorsAttribute())"), Probe.OwnPage, "500"),

        // UseCors without AddCors.
        new(Minimal("UseCors MapGet", CorsForm.Inline) with { CorsServices = "" }, Probe.OwnPage, "no start"),
        new(Minimal("UseCors MapGet", CorsForm.Inline) with { CorsServices = "AddControllers()" }, Probe.Token, "200"),
        new(Minimal("UseCors MapGet", CorsForm.Inline) with { CorsServices = "AddMvcCore()" }, Probe.OwnPage, "no start"),

        // UseCors() without a default policy is the ordinary set-up where endpoints name theirs.
        new(Minimal("UseCors MapGet", CorsForm.NoDefault, Named), Probe.Token, "200"),
        new(Minimal("UseCors MapGet", CorsForm.NoDefault), Probe.Simple, "**200**"),
        new(Minimal("UseCors MapGet", CorsForm.NoDefault), Probe.Token, "**preflight 405**"),

        // A nameless RequireCors() takes the middleware's policy.
        new(Minimal("UseCors MapGet", CorsForm.Named, "RequireCors()"), Probe.Token, "200"),
        new(Minimal("UseCors MapGet", CorsForm.Inline, "RequireCors()"), Probe.Token, "200"),

        // Before UseRouting.
        new(Startup("UseCors UseRouting UseEndpoints", CorsForm.Default), Probe.Token, "200"),
        new(Startup("UseCors UseRouting UseEndpoints", CorsForm.Default, Named), Probe.OwnPage, "500"),

        // After UseAuthorization.
        new(Startup("UseRouting UseAuthentication UseAuthorization UseCors UseEndpoints", CorsForm.Default, "", Protection.Anonymous), Probe.Token, "200"),
        new(Startup("UseRouting UseAuthentication UseAuthorization UseCors UseEndpoints", CorsForm.Default, "", Protection.Required), Probe.Token, "200"),
        new(Startup("UseRouting UseAuthentication UseAuthorization UseCors UseEndpoints", CorsForm.Default, "", Protection.Required), Probe.Simple, "**401**"),
        new(Startup("UseRouting UseAuthentication UseAuthorization UseCors UseEndpoints", CorsForm.Default, Named, Protection.Required), Probe.Token, "**preflight 401**"),
        new(Startup("UseRouting UseAuthentication UseAuthorization UseCors UseEndpoints", CorsForm.Default, "", Protection.Fallback), Probe.Token, "**preflight 401**"),

        // After a cache.
        new(Minimal("UseResponseCaching UseCors MapGet", CorsForm.Default), Probe.AfterOwnPage, "**200**"),
        new(Minimal("UseOutputCache UseCors MapGet", CorsForm.Default), Probe.AfterOwnPage, "**200**"),
        new(Minimal("UseCors UseResponseCaching MapGet", CorsForm.Default), Probe.AfterOwnPage, "200"),

        // After UseEndpoints.
        new(Startup("UseRouting UseEndpoints UseCors", CorsForm.Default), Probe.Simple, "**200**"),

        // Twice.
        new(Minimal("UseCors UseCors(\"desk\") MapGet", CorsForm.Default), Probe.SecondToken, "**preflight 204**"),
        new(Minimal("UseCors UseCors(\"desk\") MapGet", CorsForm.Default), Probe.SecondSimple, "200"),

        // After UseHttpsRedirection, and before it.
        new(Minimal("UseHttpsRedirection UseCors MapGet", CorsForm.Default), Probe.RedirectedWithHeader, "**preflight 307**"),
        new(Minimal("UseCors UseHttpsRedirection MapGet", CorsForm.Default), Probe.RedirectedWithHeader, "**preflight 204**"),
    ];

    private static Pipeline Minimal(string order, CorsForm form, string metadata = "") => new(order, IsStartup: false, form, metadata);

    private static Pipeline Startup(string order, CorsForm form, string metadata = "", Protection protection = Protection.None) =>
        new(order, IsStartup: true, form, metadata, protection);
}
