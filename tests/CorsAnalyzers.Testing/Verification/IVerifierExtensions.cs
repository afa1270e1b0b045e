namespace Microsoft.CodeAnalysis.Testing;

public static class IVerifierExtensions
{
    /// <summary>Fails with a line diff, the expected text being its baseline.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        if (expected == actual)
            return;

        var heading = string.IsNullOrEmpty(message) ? "Actual and expected values differ. Expected shown in baseline of diff:" : message;
        verifier.Fail(heading + Environment.NewLine + LineDiff.Render(expected, actual));
    }
}
