using CorsAnalyzers.Protocol;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>Reads the policy that was meant out of a name that is nearly its own.</summary>
internal static class PolicyNames
{
    private const int MostEdits = 2;

    // Of a name's letters, at most one in so many is wrong.
    private const int LettersAnEdit = 3;

    /// <summary>The nearest of the names; null where none is near, or several are equally so. The framework's own name is nobody's.</summary>
    public static string? NearestTo(string name, IEnumerable<string> names)
    {
        var most = Math.Min(MostEdits, name.Length / LettersAnEdit);
        var nearest = names
            .Where(static known => known != Services.FrameworkDefaultPolicyName)
            .Select(known => (Name: known, Edits: EditDistance.Of(Ascii.ToLower(known), Ascii.ToLower(name), most)))
            .Where(candidate => candidate.Edits <= most)
            .GroupBy(static candidate => candidate.Edits)
            .OrderBy(static group => group.Key)
            .FirstOrDefault()?
            .ToList();
        return nearest is { Count: 1 } ? nearest[0].Name : null;
    }
}
