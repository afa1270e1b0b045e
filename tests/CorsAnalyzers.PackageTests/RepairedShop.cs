using CorsAnalyzers.PackageTests.Infrastructure;

namespace CorsAnalyzers.PackageTests;

/// <summary>The application with mistakes, built as it is, and once more after <c>dotnet format</c>.</summary>
public sealed class RepairedShop(PackedPackage package) : IAsyncLifetime
{
    /// <summary>With its mistakes.</summary>
    internal Application Before { get; private set; } = null!;

    /// <summary>Without them.</summary>
    internal Application After { get; private set; } = null!;

    /// <summary>The build after the repair, with every warning an error.</summary>
    internal CommandResult BuildAfter { get; private set; } = null!;

    /// <summary>With its mistakes, listening.</summary>
    internal RunningApplication RunningBefore { get; private set; } = null!;

    /// <summary>Without them, listening.</summary>
    internal RunningApplication RunningAfter { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        Before = await package.NewApplicationAsync("Before", "Shop");
        (await Before.BuildAsync()).MustSucceed();

        After = await package.NewApplicationAsync("After", "Shop");
        await After.RestoreAsync();
        await After.FormatAsync();
        BuildAfter = await After.BuildAsync("-warnaserror");
        BuildAfter.MustSucceed();

        RunningBefore = Before.Start();
        RunningAfter = After.Start();
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        await RunningBefore.DisposeAsync();
        await RunningAfter.DisposeAsync();
    }
}
