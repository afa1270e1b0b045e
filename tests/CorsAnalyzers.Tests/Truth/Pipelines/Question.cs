using System.Collections.Immutable;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>A section of the page: applications that differ in one thing.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Finding">What the rows say, in a few sentences.</param>
/// <param name="Probes">What is asked of each.</param>
/// <param name="Pipelines">The applications.</param>
internal sealed record Question(string Title, string Finding, ImmutableArray<Probe> Probes, ImmutableArray<Pipeline> Pipelines)
{
    private const string Named = "RequireCors(\"spa\")";
    private const string Nameless = "RequireCors()";
    private const string Attribute = "WithMetadata(new EnableCorsAttribute(\"spa\"))";
    private const string Inline = "RequireCors(policy => " + CorsForm.Policy + ")";
    private const string Disabled = "WithMetadata(new DisableCorsAttribute())";

    /// <summary>The orders of statements in minimal hosting, with and without its own routing, and in a <c>Startup</c> class.</summary>
    private static IEnumerable<(string Order, bool IsStartup)> Orders(params string[] middlewares) =>
    [
        .. Permutations([.. middlewares]).Select(static order => (string.Join(' ', [.. order, "MapGet"]), false)),
        .. Permutations(["UseRouting", .. middlewares]).Select(static order => (string.Join(' ', [.. order, "MapGet"]), false)),
        .. Permutations(["UseRouting", .. middlewares]).Select(static order => (string.Join(' ', [.. order, "UseEndpoints"]), true)),
    ];

    private static IEnumerable<ImmutableArray<string>> Permutations(ImmutableArray<string> items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations(items.Remove(first)).Select(rest => rest.Insert(0, first)));

    private static ImmutableArray<Pipeline> Cross(
        IEnumerable<(string Order, bool IsStartup)> orders, IEnumerable<CorsForm> forms, IEnumerable<string> metadata, params Protection[] protections) =>
    [
        .. from order in orders
           from form in forms
           from data in metadata
           from protection in protections
           select new Pipeline(order.Order.Replace("AUTH", "UseAuthentication UseAuthorization"), order.IsStartup, form, data, protection),
    ];

    public static ImmutableArray<Question> All { get; } =
    [
        new(
            "UseCors, UseRouting and the endpoints",
            """
            In minimal hosting `Map…` statements run last, wherever they stand: `UseCors` may follow them. Before an explicit `UseRouting` the middleware does not
            see the endpoint: its own policy serves, but an endpoint with CORS metadata, `[DisableCors]` too, answers 500 to everyone. After `UseEndpoints` nothing of it reaches
            the endpoint. Nameless `RequireCors()` takes the middleware's policy, whichever that is: it needs no default policy with `UseCors("spa")` or a lambda.
            """,
            Probe.OfEndpoint,
            Cross(
                [
                    .. Permutations(["UseCors", "MapGet"]).Select(static order => (string.Join(' ', order), false)),
                    .. Permutations(["UseRouting", "UseCors", "MapGet"]).Select(static order => (string.Join(' ', order), false)),
                    .. Permutations(["UseRouting", "UseCors", "UseEndpoints"]).Select(static order => (string.Join(' ', order), false)),
                    .. Permutations(["UseRouting", "UseCors", "UseEndpoints"]).Select(static order => (string.Join(' ', order), true)),
                ],
                CorsForm.All,
                ["", Named, Nameless, Disabled],
                Protection.None)),
        new(
            "UseCors and UseAuthorization",
            """
            After `UseAuthorization`, anonymous endpoints work. Of protected ones no script can read the 401; with `RequireCors` on the endpoint, or under a fallback policy,
            preflights are refused with 401 too, and nothing works. Where `UseAuthorization` comes before an explicit `UseRouting`, endpoints with `RequireAuthorization` answer 500
            to everyone: no order of `UseCors` helps, and no rule of CORS speaks of it.
            """,
            Probe.OfEndpoint,
            Cross(
                Orders("UseCors", "AUTH"),
                CorsForm.All,
                ["", Named, Nameless],
                Protection.Anonymous, Protection.Required, Protection.Fallback)),
        new(
            "UseCors and UseAuthentication",
            """
            Where `UseAuthentication` stands makes no difference to CORS: it refuses nobody.
            """,
            Probe.OfEndpoint,
            Cross(
                Orders("UseCors", "UseAuthentication", "UseAuthorization").Where(static order =>
                    !order.Order.Contains("UseRouting") || order.Order.StartsWith("UseRouting", StringComparison.Ordinal)),
                [CorsForm.Named],
                ["", Named],
                Protection.Required)),
        new(
            "Authorization that minimal hosting adds itself",
            """
            With `AddAuthorization` and without `UseAuthorization`, minimal hosting puts authorization first, before `UseCors`. Then no place of `UseCors` serves protected endpoints
            fully: what helps is `UseAuthorization` after it. With an explicit `UseRouting` the added authorization comes before routing, and endpoints with `RequireAuthorization` answer 500 to everyone.
            """,
            Probe.OfEndpoint,
            Cross(
                [("UseCors MapGet", false), ("UseRouting UseCors MapGet", false), ("UseCors UseRouting MapGet", false), ("UseCors AUTH MapGet", false), ("UseCors UseAuthorization MapGet", false)],
                [CorsForm.Default, CorsForm.NoDefault, CorsForm.Named],
                ["", Named],
                Protection.Anonymous, Protection.Required, Protection.Fallback)),
        new(
            "UseCors and UseResponseCaching",
            """
            Before `UseCors` the cache keeps answers without CORS headers, whoever asked first, and gives them to foreign pages. Each endpoint here allows caches to keep its answer.
            Before an explicit `UseRouting` too: there `UseRouting` has to move along where endpoints have CORS metadata.
            """,
            [.. Probe.OfEndpoint, Probe.AfterOwnPage, Probe.AfterOtherPage],
            Cross(Orders("UseCors", "UseResponseCaching"), [CorsForm.Default, CorsForm.NoDefault, CorsForm.Open], ["", Named], Protection.None)),
        new(
            "UseCors and UseOutputCache",
            """
            As with `UseResponseCaching`; but the endpoint's `CacheOutput()` is seen only after `UseRouting`: a cache before it does no harm. A base policy of
            `AddOutputCache` was not asked.
            """,
            [.. Probe.OfEndpoint, Probe.AfterOwnPage, Probe.AfterOtherPage],
            Cross(Orders("UseCors", "UseOutputCache"), [CorsForm.Default, CorsForm.NoDefault, CorsForm.Open], ["", Named], Protection.None)),
        new(
            "UseCors and UseStaticFiles",
            """
            Files that are served before `UseCors` have no CORS headers. Nothing in the code says whether other origins are to read them, and this is the order that Microsoft publishes:
            no rule speaks of it. Without a policy of the middleware's own, files have no headers anyway.
            """,
            [.. Probe.OfEndpoint, Probe.File, Probe.FileWithToken],
            Cross(Orders("UseCors", "UseStaticFiles"), [CorsForm.Default, CorsForm.NoDefault, CorsForm.Named], ["", Named], Protection.None)),
        new(
            "UseCors and UseHttpsRedirection",
            """
            Asked from `http://shop.example` over http; the redirect leads to https on the same host. With listed origins the order makes no difference: after the redirect the
            request comes with `Origin: null`, and is refused. Only a policy that admits that, here any origin, serves redirected requests, and only before `UseHttpsRedirection`.
            """,
            [.. Probe.OfEndpoint, Probe.Redirected, Probe.RedirectedWithHeader],
            Cross(Orders("UseCors", "UseHttpsRedirection"), [CorsForm.Default, CorsForm.Open], ["", Named], Protection.None)),
        new(
            "UseCors and a middleware that answers everything",
            """
            After `Run` nothing is reached.
            """,
            Probe.OfEndpoint,
            Cross([("UseCors Run", false), ("Run UseCors", false), ("UseCors Run", true), ("Run UseCors", true)], [CorsForm.Default, CorsForm.Named], [""], Protection.None)),
        new(
            "UseCors twice",
            """
            `UseCors("desk")` lets `https://other.example` in, the other policy does not. The first middleware answers every preflight, so only simple requests reach the second. An
            endpoint that names its policy is served by it under both.
            """,
            [.. Probe.OfEndpoint, Probe.SecondSimple, Probe.SecondToken],
            Cross(
                [("UseCors UseCors(\"desk\") MapGet", false), ("UseCors(\"desk\") UseCors MapGet", false), ("UseRouting UseCors UseCors(\"desk\") UseEndpoints", true), ("UseRouting UseCors(\"desk\") UseCors UseEndpoints", true)],
                [CorsForm.Default, CorsForm.Named],
                ["", Named, Nameless],
                Protection.None)),
        new(
            "No UseCors",
            """
            An endpoint with CORS metadata answers 500 to everyone. One without is what any endpoint is: no rule speaks of it.
            """,
            Probe.OfEndpoint,
            Cross([("MapGet", false), ("UseRouting UseEndpoints", true)], [CorsForm.Default], ["", Named, Nameless, Attribute, Inline, Disabled], Protection.None)),
        new(
            "Policies that are not there",
            """
            `RequireCors()` without a name takes the middleware's policy. A name that nothing adds gives no headers; with it, or without any policy, the preflight runs the endpoint
            where the endpoint has CORS metadata.
            """,
            Probe.OfEndpoint,
            Cross(
                [("UseCors MapGet", false), ("UseRouting UseCors UseEndpoints", true)],
                [CorsForm.Default, CorsForm.NoDefault, CorsForm.Named, CorsForm.Inline, CorsForm.Unknown],
                ["", Named, Nameless, Inline, "RequireCors(\"typo\")"],
                Protection.None)),
        new(
            "Services that are not there",
            """
            `UseCors(policy => …)`, with nothing but the statement shown among the services.
            """,
            Probe.OfEndpoint,
            [
                .. from order in new[] { ("UseCors MapGet", false), ("UseRouting UseCors UseEndpoints", true) }
                   from services in new[] { "", "AddControllers()", "AddControllersWithViews()", "AddMvc()", "AddMvcCore()", "AddRazorPages()", "AddSignalR()", "AddServerSideBlazor()", "AddRouting()" }
                   select new Pipeline(order.Item1, order.Item2, CorsForm.Inline) { CorsServices = services },
            ]),
        new(
            "The whole pipeline",
            """
            Every place of `UseCors` among all others. The cache's column counts where the endpoint is anonymous: answers 401 are not kept.
            """,
            [.. Probe.OfEndpoint, Probe.AfterOwnPage],
            Cross(
                Enumerable.Range(0, 9).SelectMany(static place => new[] { false, true }.Select(isStartup =>
                {
                    List<string> order = ["UseHttpsRedirection", "UseStaticFiles", "UseRouting", "UseAuthentication", "UseAuthorization", "UseResponseCaching", "UseOutputCache", isStartup ? "UseEndpoints" : "MapGet"];
                    order.Insert(place, "UseCors");
                    return (string.Join(' ', order), isStartup);
                })),
                [CorsForm.Default, CorsForm.Named],
                ["", Named],
                Protection.Anonymous, Protection.Required)),
    ];
}
