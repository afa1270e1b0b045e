using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The host's environment: one name, whoever asks.</summary>
internal sealed class HostEnvironmentVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "Microsoft.Extensions.Hosting.IHostEnvironment",
        "Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions",
        "Microsoft.Extensions.Hosting.Environments",
        "Microsoft.AspNetCore.Hosting.IHostingEnvironment",
        "Microsoft.AspNetCore.Hosting.HostingEnvironmentExtensions",
        "Microsoft.AspNetCore.Hosting.EnvironmentName",
    ];

    /// <inheritdoc/>
    public override Value? Invoke(Call call) => call.Name switch
    {
        "IsDevelopment" or "IsStaging" or "IsProduction" => Is(call.Machine, new Constant(call.Name.Substring(2))),
        "IsEnvironment" => Is(call.Machine, call.Argument(1)),
        _ => null,
    };

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => member.Name switch
    {
        "EnvironmentName" => Name,
        "Development" or "Staging" or "Production" => new Constant(member.Name),
        _ => null,
    };

    private static Unknown Name { get; } = new(PathRun.HostEnvironmentName, ofOrigin: false);

    private static Value Is(Machine machine, Value name) => Operators.AreEqual(machine, Name, name, StringComparison.OrdinalIgnoreCase);
}
