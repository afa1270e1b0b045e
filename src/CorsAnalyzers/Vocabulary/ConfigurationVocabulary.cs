using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Configuration: its values are not known, but what stands for those that are missing may be.</summary>
internal sealed class ConfigurationVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["Microsoft.Extensions.Configuration.ConfigurationBinder"];

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        if (call.Name != "GetValue" || !call.Method.ReturnType.IsReferenceType || call.Method.Parameters.FirstOrDefault(static parameter => parameter.Name == "defaultValue") is not { } missing)
        {
            return null;
        }

        var read = call.Unknown();
        return call.Path.Decide(Operators.IsNull(call.Machine, read)) ? call.Argument(missing.Ordinal) : read;
    }
}
