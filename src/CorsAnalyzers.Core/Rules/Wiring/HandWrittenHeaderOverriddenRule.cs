using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4006: a CORS header is written by hand where the middleware answers, too.</summary>
internal sealed class HandWrittenHeaderOverriddenRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4006",
        "HandWrittenHeaderOverridden",
        RuleCategory.Reliability,
        RuleLevel.Suggestion,
        "A CORS header is written by hand where UseCors answers, too",
        "UseCors overwrites {0} for origins that it admits, and all others get what is written here",
        "The middleware sets its headers when the answer starts. What the application has written is replaced for origins that the policy admits, "
        + "and goes out unchanged to those that it does not: the policy says one thing, the answer another.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) => [];
}
