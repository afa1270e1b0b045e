using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>What <c>.editorconfig</c> and global configurations say for one tree.</summary>
internal sealed class Configuration
{
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, Configuration> Known = new();

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
        Rules = new RuleOptions(trustedOrigins.Value, maxAgeLimit.Value);
        Simulation = new SimulationOptions(originValidators.Value, headerWriters.Value, reportDevelopmentCode.Value);
    }

    /// <summary>What the rules are told.</summary>
    public RuleOptions Rules { get; }

    /// <summary>What the simulation is told.</summary>
    public SimulationOptions Simulation { get; }

    /// <summary>The values that cannot be used.</summary>
    public IEnumerable<OptionError> Errors =>
        new[] { trustedOrigins.Error, maxAgeLimit.Error, originValidators.Error, headerWriters.Error, reportDevelopmentCode.Error }.OfType<OptionError>();

    /// <summary>The options that are in force for a tree.</summary>
    public static Configuration For(SyntaxTree tree, AnalyzerOptions options) => Of(options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    /// <summary>All that is said for any tree of a compilation; most trees share what is said for them.</summary>
    public static IEnumerable<Configuration> ForAll(Compilation compilation, AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var all = new HashSet<AnalyzerConfigOptions>();
        AnalyzerConfigOptions? last = null;
        foreach (var tree in ((CSharpCompilation)compilation).SyntaxTrees)
        {
            var said = provider.GetOptions(tree);
            if (!ReferenceEquals(said, last))
            {
                all.Add(last = said);
            }
        }

        return all.Select(Of);
    }

    private static Configuration Of(AnalyzerConfigOptions options) => Known.GetValue(options, static key => new Configuration(key));
}
