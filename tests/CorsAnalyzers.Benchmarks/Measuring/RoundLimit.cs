namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>How often something is repeated: a number of times, or as often as some time allows.</summary>
/// <param name="Minimum">Is done whatever it takes.</param>
/// <param name="Maximum">Is never exceeded.</param>
/// <param name="Budget">No round starts that would probably end after it.</param>
internal sealed record RoundLimit(int Minimum, int Maximum, TimeSpan Budget)
{
    public static RoundLimit Exactly(int rounds) => new(rounds, rounds, TimeSpan.MaxValue);

    /// <summary>Numbers of the rounds, from 0 on.</summary>
    public IEnumerable<int> Rounds()
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var round = 0; round < Maximum; round++)
        {
            var elapsed = TimeProvider.System.GetElapsedTime(started);
            if (round >= Minimum && elapsed + (elapsed / Math.Max(round, 1)) > Budget)
                yield break;
            yield return round;
        }
    }
}
