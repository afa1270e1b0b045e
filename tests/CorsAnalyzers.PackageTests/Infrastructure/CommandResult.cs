namespace CorsAnalyzers.PackageTests.Infrastructure;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The warnings and errors among the lines.</summary>
    public IReadOnlyList<BuildMessage> Messages { get; } = BuildMessage.ParseAll(Output);

    /// <summary>The messages that carry an id of ours.</summary>
    public IEnumerable<BuildMessage> Findings => Messages.Where(static message => message.IsFinding);

    /// <summary>Ends the test, with everything that was printed, unless the command succeeded.</summary>
    public CommandResult MustSucceed()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:{Environment.NewLine}{Output}");
        return this;
    }
}
