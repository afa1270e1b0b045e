namespace CorsAnalyzers.Vocabulary;

/// <summary>Names by which ASP.NET Core code that is not bound says what caches may keep.</summary>
internal static class CacheNames
{
    /// <summary>Whether an attribute of that name speaks to caches: <c>[ResponseCache]</c>, <c>[OutputCache]</c>, and what derives from them under such a name.</summary>
    public static bool IsAttribute(string name) => name.Contains("Cache");

    /// <summary>Whether an argument of such an attribute forbids to keep answers where it is not <c>false</c>.</summary>
    public static bool Forbids(string argument) => argument == "NoStore";

    /// <summary>Whether an argument of such an attribute names the request header that answers vary by.</summary>
    public static bool NamesHeader(string argument) => argument == "VaryByHeader";

    /// <summary>Whether an argument of such an attribute names settings that are made elsewhere.</summary>
    public static bool NamesSettings(string argument) => argument is "CacheProfileName" or "PolicyName";

    /// <summary>Whether a method adds, or is, a handler of exceptions: the middleware tells caches to keep nothing of what they answer.</summary>
    public static bool HandlesExceptions(string method) => method is "UseExceptionHandler" or "TryHandleAsync";
}
