using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>A check of the origin, at the place called <c>check</c> or as given; what is null cannot be known.</summary>
internal sealed class TextPredicate(Func<string, bool?> admits, string name = "check") : OriginPredicate
{
    public override Site Site => Talk.At(name);

    public override bool? Admits(string origin) => admits(origin);
}
