using System.Text;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>The text of <c>docs/pipeline-order.md</c>.</summary>
internal static class OrderPage
{
    public const string Path = "docs/pipeline-order.md";

    public static string Write(Matrix matrix)
    {
        var page = new StringBuilder(Introduction(matrix));
        foreach (var question in Question.All)
        {
            page.Append($"\n## {question.Title}\n\n{question.Finding}\n\n");
            Table(page, question, matrix.Rows[question]);
        }

        return page.ToString();
    }

    private static string Introduction(Matrix matrix) => $"""
        # Where UseCors stands: measured

        This page is written by a test (`PipelineOrderTests`, see [CONTRIBUTING.md](../CONTRIBUTING.md)): it runs {matrix.Count} applications on ASP.NET Core's `TestServer`, each with one
        endpoint, `MapGet("/api", …)`, and asks as a browser does, preflights and redirects included.

        - **own page**: from the API's own origin; **simple**: from `https://shop.example`, which the policy lists, without preflight and not signed in;
          **with a token**: from there with the `Authorization` header of a user who has signed in, so after a preflight; **after …**: what another page has asked for before.
        - `200`: the script reads that answer. **401**: the server answered so, and the browser keeps it from the script. **preflight 405**: the preflight's answer, which the browser refuses.
          A pipeline that throws is a 500. *no start*: the application throws when it starts.
        - *reported*: the rules whose change lets a request through that fails as it is, and fails none that is served; served is a 200, or to
          those who have not signed in a protected endpoint's 401, that the script can read. CORS4002's change is another place for `UseCors`; or, where the own page is
          served, `UseRouting` moved along with it to the front, or the `UseAuthorization` that minimal hosting adds itself written after it. CORS4001: the name corrected. CORS4003: `UseCors`
          inserted, where the endpoint has CORS metadata. CORS4004: `AddCors`. CORS4005: a default policy, where the endpoint names none of its own. CORS4008: `UseHttpsRedirection` moved behind `UseCors`; it
          alone looks at redirects. CORS4009: either of two calls removed, whatever fails then. What happens to files, no rule looks at.
        - *plain*: an endpoint without CORS metadata. The policy `spa` is always added. `minimal`: `WebApplication`; `Startup`: a generic host with a `Startup` class. Controllers
          with `[EnableCors]` were not asked: the attribute is the metadata that `RequireCors` adds.

        """;

    private static void Table(StringBuilder page, Question question, IReadOnlyList<Row> rows)
    {
        page.Append($"| order | middleware | endpoint | {string.Join(" | ", question.Probes.Select(static probe => probe.Title))} | reported |\n");
        page.Append($"|---|---|---|{string.Concat(question.Probes.Select(static _ => "---|"))}---|\n");
        var all = rows.Select(static row => row.Pipeline).ToList();

        // Orders that fare alike in everything stand together.
        var orders = rows
            .GroupBy(static row => (row.Pipeline.Order, row.Pipeline.IsStartup))
            .GroupBy(static order => string.Join('\n', order.Select(static row => (row.Pipeline with { Order = "", IsStartup = false }) + Result(row))));
        foreach (var alike in orders)
        {
            var order = string.Join("<br>", alike.Select(static order => OrderText(order.First().Pipeline)));
            foreach (var (forms, endpoints, result) in Merge([.. alike.First()]))
            {
                page.Append($"| {order} | {Any(forms, all, static pipeline => pipeline.Form())} | {Any(endpoints, all, static pipeline => pipeline.Endpoint())} | {result} |\n");
                order = "";
            }
        }
    }

    /// <summary>Rows of one result as products: these middlewares with those endpoints.</summary>
    private static IEnumerable<(IReadOnlyList<string> Forms, IReadOnlyList<string> Endpoints, string Result)> Merge(IReadOnlyList<Row> rows) =>
        from result in rows.GroupBy(Result)
        from product in result
            .GroupBy(static row => row.Pipeline.Endpoint())
            .Select(static endpoint => (Endpoint: endpoint.Key, Forms: endpoint.Select(static row => row.Pipeline.Form()).Distinct().ToList()))
            .GroupBy(static pair => string.Join('\n', pair.Forms))
        select (
            (IReadOnlyList<string>)product.First().Forms,
            (IReadOnlyList<string>)product.Select(static pair => pair.Endpoint).ToList(),
            result.Key);

    private static string Any(IReadOnlyList<string> some, IEnumerable<Pipeline> all, Func<Pipeline, string> part) =>
        all.Select(part).Distinct().Count() is > 1 and var count && some.Count == count ? "any" : string.Join("<br>", some);

    private static string Result(Row row) =>
        $"{string.Join(" | ", row.Outcomes)} | {(row.Rules.Count == 0 ? "–" : string.Join(", ", row.Rules))}";

    private static string OrderText(Pipeline pipeline) =>
        (pipeline.IsStartup ? "Startup: " : "minimal: ") + string.Join(" → ", pipeline.Steps.Select(static step => $"`{step}`"));

    private static string Form(this Pipeline pipeline) => pipeline.CorsServices switch
    {
        null when !pipeline.Order.Contains(Pipeline.CorsStep) => "none",
        null => pipeline.Cors.Title,
        "" => "no service",
        _ => $"`{pipeline.CorsServices}`",
    };

    private static string Endpoint(this Pipeline pipeline)
    {
        var metadata = pipeline.Metadata.Replace(CorsForm.Policy, "…");
        var protection = pipeline.Protection switch
        {
            Protection.None => "",
            Protection.Anonymous => ", anonymous",
            Protection.Required => ", protected",
            _ => ", fallback policy",
        };
        return (metadata.Length == 0 ? "plain" : $"`{metadata}`") + protection;
    }
}
