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
        "System.Environment",
    ];

    /// <inheritdoc/>
    public override Value? Invoke(Call call) => call.Name switch
    {
        "IsDevelopment" or "IsStaging" or "IsProduction" => Is(call.Machine, new Constant(call.Name.Substring(2))),
        "IsEnvironment" => Is(call.Machine, call.Argument(1)),
        "GetEnvironmentVariable" when call.Text(0) is "ASPNETCORE_ENVIRONMENT" or "DOTNET_ENVIRONMENT" => Name,
        _ => null,
    };

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => member.Name switch
    {
        "EnvironmentName" => Name,
        "Development" or "Staging" or "Production" => new Constant(member.Name),
        _ => null,
    };

    /// <summary>Whether an environment of that name is a developer's machine.</summary>
    public static bool IsDevelopment(object? name) => name is string text && DevelopmentNames.Contains(text);

    /// <summary>Whether an environment that has none of the names is a developer's machine: .NET has one beside production and staging.</summary>
    public static bool LeaveDevelopment(ICollection<string> names) => names.Contains("Production") && names.Contains("Staging");

    /// <summary>Whether a condition, by the name of the variable, member or method that it reads, holds in development only.</summary>
    public static bool SaysDevelopment(string condition)
    {
        var end = condition.IndexOf('(');
        var name = end > 0 ? condition.Substring(0, end) : condition;
        name = name.Substring(name.LastIndexOfAny(['.', ':']) + 1).TrimStart('_');
        return IsDevelopment(name)
            || (name.StartsWith("Is", StringComparison.OrdinalIgnoreCase)
                && (IsDevelopment(name.Substring(2)) || name.EndsWith("Development", StringComparison.OrdinalIgnoreCase)));
    }

    private static HashSet<string> DevelopmentNames { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        "Development", "Dev", "Local", "LocalDevelopment", "DevEnvironment", "DevelopmentEnvironment",
    };

    private static Unknown Name { get; } = new(PathRun.HostEnvironmentName, ofOrigin: false);

    private static Value Is(Machine machine, Value name) => Operators.AreEqual(machine, Name, name, StringComparison.OrdinalIgnoreCase);
}
