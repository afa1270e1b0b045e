using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4003: endpoints ask for CORS, and nothing calls <c>UseCors</c>.</summary>
internal sealed class MissingUseCorsRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4003",
        "MissingUseCors",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Endpoints ask for CORS and UseCors is never called",
        "This endpoint asks for {0}, and UseCors is never called: it answers 500 to everyone",
        "RequireCors, [EnableCors] and [DisableCors] are read by the middleware that UseCors adds. Without it ASP.NET Core refuses to run the endpoint, "
        + "for pages of its own origin, too.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) => [];
}
