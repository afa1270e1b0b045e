namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>How an application installs the CORS middleware, and whether it adds a default policy. The policy "spa" is always added.</summary>
/// <param name="Title">As the page has it.</param>
/// <param name="Call">The call, without its receiver.</param>
/// <param name="HasDefaultPolicy">A default policy is added.</param>
internal sealed record CorsForm(string Title, string Call, bool HasDefaultPolicy = false)
{
    public const string Policy = "policy.WithOrigins(\"https://shop.example\", \"https://desk.example\", \"http://shop.example\").AllowAnyHeader().AllowAnyMethod()";
    public const string OpenPolicy = "policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod()";

    public static CorsForm Default { get; } = new("`UseCors()`, default policy", "UseCors()", HasDefaultPolicy: true);

    public static CorsForm NoDefault { get; } = new("`UseCors()`, no default policy", "UseCors()");

    public static CorsForm Named { get; } = new("`UseCors(\"spa\")`", "UseCors(\"spa\")");

    public static CorsForm Inline { get; } = new("`UseCors(policy => …)`", $"UseCors(policy => {Policy})");

    /// <summary>Any origin, for redirects: a page's request comes with <c>Origin: null</c> after one to another origin.</summary>
    public static CorsForm Open { get; } = new("`UseCors(policy => policy.AllowAnyOrigin()…)`", $"UseCors(policy => {OpenPolicy})");

    /// <summary>A name that nothing adds.</summary>
    public static CorsForm Unknown { get; } = new("`UseCors(\"typo\")`", "UseCors(\"typo\")");

    public static IReadOnlyList<CorsForm> All { get; } = [Default, NoDefault, Named, Inline];
}
