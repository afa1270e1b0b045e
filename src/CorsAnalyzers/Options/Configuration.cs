using System.Collections.Immutable;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>What <c>.editorconfig</c> and global configurations say for one tree.</summary>
internal sealed class Configuration
{
    private readonly Setting<int> maxAgeLimit;
    private readonly Setting<ImmutableArray<MethodName>> originValidators;
    private readonly Setting<bool> reportDevelopmentCode;

    private Configuration(TrustedOriginsOption trustedOrigins, AnalyzerConfigOptions options)
    {
        TrustedOrigins = trustedOrigins;
        maxAgeLimit = MaxAgeLimitOption.Option.In(options);
        originValidators = OriginValidatorsOption.Option.In(options);
        reportDevelopmentCode = ReportDevelopmentCodeOption.Option.In(options);
    }

    /// <summary>The origins that fixes may admit.</summary>
    public TrustedOriginsOption TrustedOrigins { get; }

    /// <summary>What the rules are told.</summary>
    public RuleOptions Rules => RuleOptions.Default with { MaxAgeLimitSeconds = maxAgeLimit.Value };

    /// <summary>What the simulation is told.</summary>
    public SimulationOptions Simulation => new(originValidators.Value, reportDevelopmentCode.Value);

    /// <summary>The values that cannot be used.</summary>
    public IEnumerable<OptionError> Errors => new[] { TrustedOrigins.Error is { } reason ? new OptionError(TrustedOriginsOption.Name, TrustedOrigins.Text, reason) : null, maxAgeLimit.Error, originValidators.Error, reportDevelopmentCode.Error }
        .OfType<OptionError>();

    /// <summary>The options that are in force for a tree.</summary>
    public static Configuration For(SyntaxTree tree, AnalyzerOptions options) =>
        new(TrustedOriginsOption.For(tree, options), options.AnalyzerConfigOptionsProvider.GetOptions(tree));
}
