using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4009: <c>UseCors</c> is called twice in one pipeline.</summary>
internal sealed class SecondUseCorsRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4009",
        "SecondUseCors",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "UseCors is called twice in one pipeline",
        "UseCors is called before and answers every preflight: what this call's policy admits is refused",
        "The first middleware answers all preflights by its own policy. The second one's policy serves simple requests only, and replaces the first one's headers there. "
        + "Endpoints that need another policy ask for it by RequireCors or [EnableCors].");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) => [];
}
