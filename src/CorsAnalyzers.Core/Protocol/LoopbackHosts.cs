namespace CorsAnalyzers.Protocol;

/// <summary>
/// Hosts that never leave the machine: Secure Contexts §3.1 ("potentially trustworthy origin", steps 4 and 5) names <c>localhost</c>,
/// what ends in <c>.localhost</c>, 127.0.0.0/8 and ::1.
/// </summary>
internal static class LoopbackHosts
{
    /// <summary>Whether a serialized host is one; a dot at its end changes nothing.</summary>
    public static bool Contains(string host)
    {
        var name = host.EndsWith(".", StringComparison.Ordinal) ? host.Substring(0, host.Length - 1) : host;
        return name is "localhost" or "[::1]"
            || name.EndsWith(".localhost", StringComparison.Ordinal)
            || (name.StartsWith("127.", StringComparison.Ordinal) && Ipv4Address.EndsInNumber(name));
    }
}
