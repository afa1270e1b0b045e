using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>A rule over how an application is put together.</summary>
internal abstract class WiringRule
{
    /// <summary>The catalog's entry.</summary>
    public abstract Rule Rule { get; }

    /// <summary>The findings in one application; pure.</summary>
    public abstract IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options);
}
