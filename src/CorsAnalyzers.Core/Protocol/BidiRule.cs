using System.Globalization;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// The Bidi rule for domains with letters that are written from right to left: RFC 5893 §2, asked for by Unicode Technical Standard 46
/// ("CheckBidi"). Directions are told by block and general category: exact for letters, digits and marks, near enough for rare symbols.
/// </summary>
internal static class BidiRule
{
    private enum Direction
    {
        Left,
        Right,
        ArabicNumber,
        EuropeanNumber,
        Mark,
        Neutral,
    }

    /// <summary>Whether all labels follow the rule; it asks nothing of domains without such letters.</summary>
    /// <param name="labels">Not in punycode.</param>
    public static bool Allows(IReadOnlyList<string> labels)
    {
        var directions = labels.Where(static label => label.Length != 0).Select(GetDirections).ToList();
        var isBidi = directions.Any(static label => label.Any(static direction => direction is Direction.Right or Direction.ArabicNumber));
        return !isBidi || directions.All(IsAllowed);
    }

    private static bool IsAllowed(List<Direction> label)
    {
        var last = label.FindLast(static direction => direction != Direction.Mark);
        return label[0] switch
        {
            Direction.Right => !label.Contains(Direction.Left)
                && last is Direction.Right or Direction.ArabicNumber or Direction.EuropeanNumber
                && !(label.Contains(Direction.ArabicNumber) && label.Contains(Direction.EuropeanNumber)),
            Direction.Left => !label.Contains(Direction.Right)
                && !label.Contains(Direction.ArabicNumber)
                && last is Direction.Left or Direction.EuropeanNumber,
            _ => false,
        };
    }

    private static List<Direction> GetDirections(string label)
    {
        var directions = new List<Direction>(label.Length);
        for (var i = 0; i < label.Length; i++)
        {
            var isPair = char.IsSurrogatePair(label, i);
            directions.Add(GetDirection(isPair ? char.ConvertToUtf32(label, i) : label[i], CharUnicodeInfo.GetUnicodeCategory(label, i)));
            i += isPair ? 1 : 0;
        }

        return directions;
    }

    private static Direction GetDirection(int c, UnicodeCategory category) => category switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Direction.Mark,
        _ when IsArabicNumber(c) => Direction.ArabicNumber,
        _ when c is (>= '0' and <= '9') or (>= 0x6F0 and <= 0x6F9) => Direction.EuropeanNumber,
        _ when IsRightToLeft(c) => Direction.Right,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber => Direction.Left,
        _ => Direction.Neutral,
    };

    // The digits and number signs of Arabic, Hanifi Rohingya and Rumi.
    private static bool IsArabicNumber(int c) =>
        c is (>= 0x600 and <= 0x605) or (>= 0x660 and <= 0x669) or 0x66B or 0x66C or 0x6DD or 0x890 or 0x891 or 0x8E2
            or (>= 0x10D30 and <= 0x10D39) or (>= 0x10E60 and <= 0x10E7E);

    // The blocks from Hebrew to Arabic Extended, the presentation forms, and the right-to-left blocks of the supplementary plane.
    private static bool IsRightToLeft(int c) =>
        c is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF);
}
