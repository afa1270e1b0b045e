using System.Diagnostics;
using System.Text;

namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>Runs the .NET SDK's commands as a user would, untouched by the build that these tests run in.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    // What the outer 'dotnet test' tells its children; a user's shell has none of it.
    private static readonly string[] InheritedPrefixes =
    [
        "ASPNETCORE_", "COREHOST_", "DOTNET_CLI_CONTEXT_", "DOTNET_CLI_TELEMETRY_SESSIONID", "DOTNET_ENVIRONMENT", "DOTNET_STARTUP_HOOKS",
        "DOTNET_URLS", "MSBUILD", "URLS", "VSTEST_",
    ];

    /// <summary>Builds restore, and leave no compiler or build node running.</summary>
    public static Task<CommandResult> BuildAsync(string folder, params string[] arguments) =>
        RunAsync(folder, ["build", "--nologo", "--disable-build-servers", "-v", "q", "-tl:off", "-clp:NoSummary", .. arguments]);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<CommandResult> RunAsync(string folder, params string[] arguments)
    {
        var command = "dotnet " + string.Join(' ', arguments);
        var output = new StringBuilder();
        using var process = Start(folder, arguments, line => Append(output, line));
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{command}' had not ended after {Limit}:{Environment.NewLine}{output}");
        }

        return new CommandResult(command, process.ExitCode, output.ToString());
    }

    /// <summary>Starts a command; each line that it prints is handed over as it comes.</summary>
    public static Process Start(string folder, IEnumerable<string> arguments, Action<string> onLine)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        SetEnvironment(start.Environment);

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => HandOver(line.Data);
        process.ErrorDataReceived += (_, line) => HandOver(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void HandOver(string? line)
        {
            if (line is not null)
            {
                onLine(line);
            }
        }
    }

    private static void SetEnvironment(IDictionary<string, string?> environment)
    {
        var inherited = environment.Keys
            .Where(static name => InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .ToArray();
        foreach (var name in inherited)
        {
            environment.Remove(name);
        }

        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "true";
        environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
    }

    private static void Append(StringBuilder output, string line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
