namespace CorsAnalyzers.Simulation;

/// <summary>Calls functions of .NET itself, as the code under analysis would.</summary>
internal static class RealFunction
{
    /// <summary>What a function gives.</summary>
    /// <exception cref="SimulatedException">It refuses what it is given: so it does when the code runs.</exception>
    /// <exception cref="BoundReachedException">Its result is too large to be made here.</exception>
    public static T Call<T>(Func<T> function)
    {
        try
        {
            return function();
        }
        catch (Exception refusal) when (refusal is ArgumentException or FormatException or InvalidOperationException
            or IndexOutOfRangeException or NullReferenceException or OverflowException)
        {
            throw new SimulatedException(refusal);
        }
        catch (OutOfMemoryException)
        {
            throw new BoundReachedException();
        }
    }
}
