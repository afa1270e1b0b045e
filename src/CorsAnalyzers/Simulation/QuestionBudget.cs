namespace CorsAnalyzers.Simulation;

/// <summary>What all questions about what the paths of one function built may take, after the paths' ends.</summary>
internal sealed class QuestionBudget
{
    private int left = Bounds.StepsAfterPaths;

    /// <summary>Takes an operation; false where none is left.</summary>
    public bool Take() => left > 0 && --left >= 0;

    /// <summary>Ends all questions: the next ones would take as long.</summary>
    public void Exhaust() => left = 0;
}
