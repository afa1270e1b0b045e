namespace CorsAnalyzers.BrowserTests.Rules;

/// <summary>A mistake as people write it, and what the rule's first fix makes of it.</summary>
/// <param name="RuleId">The rule that finds it.</param>
/// <param name="Before">The <c>Program.cs</c> with the mistake.</param>
/// <param name="After">The same after the fix.</param>
/// <param name="TrustedOrigins">The option <c>cors_analyzers.trusted_origins</c>; null where it is not set.</param>
internal sealed record RuleCase(string RuleId, string Before, string After, string? TrustedOrigins = null)
{
    /// <summary>What the code fix makes of <see cref="Before"/>: exactly <see cref="After"/>.</summary>
    public async Task<string> RepairAsync()
    {
        var repaired = await Repair.ApplyAsync(Before, RuleId, TrustedOrigins);
        Assert.Equal(After, repaired);
        return repaired;
    }
}
