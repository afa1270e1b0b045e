using System.Runtime.InteropServices;

namespace CorsAnalyzers.Benchmarks.Measuring.Builds;

/// <summary>
/// Processor time of all ended processes that this one started, and of those that they started and waited for. On a machine that does other
/// things too it says more than wall time. Linux only.
/// </summary>
internal static class ChildProcessorTime
{
    private const int Children = -1;

    /// <returns>null where the system does not say.</returns>
    public static TimeSpan? Total
    {
        get
        {
            var usage = default(ResourceUsage);
            if (!OperatingSystem.IsLinux() || GetResourceUsage(Children, ref usage) != 0)
                return null;
            return TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds)
                + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds);
        }
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, ref ResourceUsage usage);

    /// <summary>The first members of <c>struct rusage</c> on 64-bit Linux, and room for the fourteen others.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 18 * sizeof(long))]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
