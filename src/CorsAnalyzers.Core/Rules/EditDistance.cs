namespace CorsAnalyzers.Rules;

/// <summary>
/// How many edits make one name of another: insertions, deletions, substitutions and exchanges of two neighbours, none of them within
/// another (the restricted Damerau-Levenshtein distance).
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance in UTF-16 code units, letter case counts; <paramref name="limit"/> + 1 where it is beyond the limit.</summary>
    /// <remarks>Takes time in proportion to the limit and the shorter text, whatever the longer one holds.</remarks>
    public static int Of(string one, string other, int limit)
    {
        var beyond = limit + 1;
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return beyond;
        }

        // Cells farther than the limit from the diagonal are beyond it, and are never looked at.
        var width = (2 * limit) + 1;
        var (twoAbove, above, row) = (new int[width], new int[width], new int[width]);
        for (var i = 0; i <= one.Length; i++)
        {
            for (var k = 0; k < width; k++)
            {
                row[k] = Cell(i, i + k - limit, k);
            }

            (twoAbove, above, row) = (above, row, twoAbove);
        }

        return above[other.Length - one.Length + limit];

        int Cell(int i, int j, int k)
        {
            if (j < 0 || j > other.Length)
            {
                return beyond;
            }

            if (i == 0 || j == 0)
            {
                return Math.Min(i + j, beyond);
            }

            var least = above[k] + (one[i - 1] == other[j - 1] ? 0 : 1);
            least = k > 0 ? Math.Min(least, row[k - 1] + 1) : least;
            least = k + 1 < width ? Math.Min(least, above[k + 1] + 1) : least;
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
            {
                least = Math.Min(least, twoAbove[k] + 1);
            }

            return Math.Min(least, beyond);
        }
    }
}
