using System.Collections.Immutable;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>What <c>.editorconfig</c> and global configurations say for one tree.</summary>
internal sealed class Configuration
{
    private readonly Setting<ImmutableArray<OriginPattern>> trustedOrigins;
    private readonly Setting<int> maxAgeLimit;
    private readonly Setting<ImmutableArray<MethodName>> originValidators;
    private readonly Setting<ImmutableArray<HeaderWriter>> headerWriters;
    private readonly Setting<bool> reportDevelopmentCode;

    private Configuration(AnalyzerConfigOptions options)
    {
        trustedOrigins = TrustedOriginsOption.Option.In(options);
        maxAgeLimit = MaxAgeLimitOption.Option.In(options);
        originValidators = OriginValidatorsOption.Option.In(options);
        headerWriters = HeaderWritersOption.Option.In(options);
        reportDevelopmentCode = ReportDevelopmentCodeOption.Option.In(options);
    }

    /// <summary>What the rules are told.</summary>
    public RuleOptions Rules => new(trustedOrigins.Value, maxAgeLimit.Value);

    /// <summary>What the simulation is told.</summary>
    public SimulationOptions Simulation => new(originValidators.Value, headerWriters.Value, reportDevelopmentCode.Value);

    /// <summary>The values that cannot be used.</summary>
    public IEnumerable<OptionError> Errors =>
        new[] { trustedOrigins.Error, maxAgeLimit.Error, originValidators.Error, headerWriters.Error, reportDevelopmentCode.Error }.OfType<OptionError>();

    /// <summary>The options that are in force for a tree.</summary>
    public static Configuration For(SyntaxTree tree, AnalyzerOptions options) => new(options.AnalyzerConfigOptionsProvider.GetOptions(tree));
}
