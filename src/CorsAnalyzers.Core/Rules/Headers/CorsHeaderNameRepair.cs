using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>Reads the response header out of a name that is nearly one of the CORS protocol's (Fetch Standard, 3.3.3).</summary>
internal static class CorsHeaderNameRepair
{
    private const int MostEdits = 2;

    /// <summary>
    /// The header that was meant; null where the name is one, or none is near. Names that begin with "X-" are the application's own, and request
    /// headers have their own rule.
    /// </summary>
    public static string? NameMeantBy(string name)
    {
        if (CorsHeaderNames.IsCorsResponseHeader(name)
            || Ascii.StartsWithIgnoreCase(name, "X-")
            || Ascii.StartsWithIgnoreCase(name, CorsHeaderNames.AccessControlRequestPrefix))
        {
            return null;
        }

        return CorsHeaderNames.OfResponses
            .Where(known => Math.Abs(known.Length - name.Length) <= MostEdits)
            .Select(known => (Name: known, Edits: EditDistance.Of(Ascii.ToLower(known), Ascii.ToLower(name), MostEdits)))
            .Where(static candidate => candidate.Edits <= MostEdits)
            .OrderBy(static candidate => candidate.Edits)
            .Select(static candidate => candidate.Name)
            .FirstOrDefault();
    }
}
