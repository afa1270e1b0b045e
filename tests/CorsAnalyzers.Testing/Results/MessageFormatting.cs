using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.CodeAnalysis.Testing;

internal static partial class MessageFormatting
{
    /// <summary>A format with too few arguments stays as it is and so differs from any real message.</summary>
    public static string Format(LocalizableString format, object?[] arguments)
    {
        var text = format.ToString(CultureInfo.CurrentUICulture);
        try
        {
            return string.Format(CultureInfo.CurrentUICulture, text, arguments);
        }
        catch (FormatException)
        {
            return text;
        }
    }

    /// <summary>
    /// The arguments that a diagnostic's message was made with, read back from the message because
    /// Roslyn does not publish them; empty when the message does not fit its format.
    /// </summary>
    public static string[] ReadArguments(Diagnostic diagnostic)
    {
        var format = diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.CurrentUICulture);
        var holes = new SortedSet<int>();
        var pattern = "^";
        foreach (Match part in FormatPart().Matches(format))
        {
            var number = part.Groups["number"].Value;
            if (number.Length == 0)
                pattern += Regex.Escape(part.Value is "{{" or "}}" ? part.Value[..1] : part.Value);
            else if (holes.Add(int.Parse(number, CultureInfo.InvariantCulture)))
                pattern += $"(?<a{number}>.*?)";
            else
                pattern += $@"\k<a{number}>";
        }

        var match = Regex.Match(diagnostic.GetMessage(CultureInfo.CurrentUICulture), pattern + "$", RegexOptions.Singleline);
        return match.Success ? [.. holes.Select(hole => match.Groups[$"a{hole}"].Value)] : [];
    }

    [GeneratedRegex(@"\{\{|\}\}|\{(?<number>\d+)[^}]*\}|.", RegexOptions.Singleline)]
    private static partial Regex FormatPart();
}
