using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>A registered <c>IStartupFilter</c>.</summary>
/// <param name="Registration">The call that registers it.</param>
/// <param name="Implementation">Its class, where the registration names it.</param>
/// <param name="Create">Makes the object, when the host builds its pipeline.</param>
internal sealed record StartupFilterDraft(Call Registration, INamedTypeSymbol? Implementation, Func<Value> Create);
