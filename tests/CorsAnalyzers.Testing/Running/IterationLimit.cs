namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Counts rounds of fixes against the number that a test expects; negative is at most that many.</summary>
internal sealed class IterationLimit(int iterations, string what)
{
    // "At most one" of a state that changes is exactly one, which makes the better message.
    private readonly int expected = iterations == -1 ? 1 : iterations;
    private int count;

    /// <summary>One more than expected is let through, so that the sources can show what it did.</summary>
    public bool IsExceeded => count > Math.Abs(expected);

    public void Count() => count++;

    public void Verify(IVerifier verifier)
    {
        if (expected == 0)
            verifier.Equal(0, count, "No code fixes were expected, but a fix was offered that made no changes to the code.");
        else if (expected > 0)
            verifier.Equal(expected, count, $"Expected '{expected}' iterations but found '{count}' iterations.");
        else
            verifier.True(count <= -expected, $"The upper limit for the number of {what} iterations was exceeded");
    }
}
