using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Attacks;

/// <summary>
/// Reads the part of .NET's regular expressions that checks of origins use. What asserts without taking text (lookarounds, <c>\b</c>) and
/// references back are left out: a sample that they refuse does no harm, as every sample is tried on the real check.
/// </summary>
internal sealed class PatternReader
{
    /// <summary>Longer patterns are not read.</summary>
    public const int LongestPattern = 4096;

    private const int DeepestNesting = 32;

    // Larger counts say no more about a host.
    private const int LargestCount = 1000;

    private readonly string _pattern;
    private int _position;
    private int _depth;

    private PatternReader(string pattern) => _pattern = pattern;

    /// <summary>The pattern's outermost sides; null where it is too long or nested too deeply.</summary>
    public static PatternPart.Choice? Read(string pattern)
    {
        if (pattern.Length > LongestPattern)
        {
            return null;
        }

        var reader = new PatternReader(pattern);
        var sides = ImmutableArray.CreateBuilder<ImmutableArray<PatternPart>>();
        do
        {
            // A closing parenthesis too many ends nothing.
            sides.AddRange(reader.ReadChoice().Sides);
        }
        while (reader._position++ < pattern.Length && reader._depth <= DeepestNesting);

        return reader._depth > DeepestNesting ? null : new PatternPart.Choice(sides.ToImmutable());
    }

    private bool AtEnd => _position >= _pattern.Length;

    private PatternPart.Choice ReadChoice()
    {
        var sides = ImmutableArray.CreateBuilder<ImmutableArray<PatternPart>>();
        var side = ImmutableArray.CreateBuilder<PatternPart>();
        while (!AtEnd && _pattern[_position] != ')' && _depth <= DeepestNesting)
        {
            if (_pattern[_position] == '|')
            {
                _position++;
                sides.Add(side.ToImmutable());
                side.Clear();
            }
            else if (ReadAtom() is { } atom)
            {
                side.Add(ReadQuantifiers(atom));
            }
        }

        sides.Add(side.ToImmutable());
        return new PatternPart.Choice(sides.ToImmutable());
    }

    private PatternPart? ReadAtom()
    {
        var c = _pattern[_position++];
        return c switch
        {
            '^' => new PatternPart.Edge(IsEnd: false),
            '$' => new PatternPart.Edge(IsEnd: true),
            '.' => new PatternPart.Set(static _ => true, IsDot: true),
            '(' => ReadGroup(),
            '[' => new PatternPart.Set(ReadClass()),
            '\\' => ReadEscape(),
            _ => new PatternPart.Text(c),
        };
    }

    private PatternPart? ReadGroup()
    {
        var isAssertion = false;
        if (Take("?"))
        {
            if (Take("#"))
            {
                SkipPast(')');
                return null;
            }

            if (Take("=") || Take("!") || Take("<=") || Take("<!"))
            {
                isAssertion = true;
            }
            else if (Take("<"))
            {
                SkipPast('>');
            }
            else if (Take("'"))
            {
                SkipPast('\'');
            }
            else if (!Take(">"))
            {
                while (!AtEnd && (Ascii.IsAlpha(_pattern[_position]) || _pattern[_position] == '-'))
                {
                    _position++;
                }

                if (Take(")"))
                {
                    return null;
                }

                Take(":");
            }
        }

        _depth++;
        var choice = ReadChoice();
        if (_depth > DeepestNesting)
        {
            return null;
        }

        _depth--;
        Take(")");
        if (isAssertion)
        {
            return null;
        }

        return choice;
    }

    private Func<char, bool> ReadClass()
    {
        var isNegated = Take("^");
        var accepted = new bool[0x80];
        var previous = -1;
        for (var first = true; !AtEnd && (first || _pattern[_position] != ']'); first = false)
        {
            var c = _pattern[_position++];
            if (c == '-' && previous >= 0 && !AtEnd && _pattern[_position] is not (']' or '['))
            {
                var last = _pattern[_position++];
                last = last == '\\' && !AtEnd ? _pattern[_position++] : last;
                Add(accepted, x => x >= previous && x <= last);
                previous = -1;
            }
            else if (c == '\\' && !AtEnd)
            {
                var part = ReadEscape();
                previous = part is PatternPart.Text text ? text.Character : -1;
                Add(accepted, part is PatternPart.Set set ? set.Accepts : x => x == previous);
            }
            else
            {
                previous = c;
                Add(accepted, x => x == c);
            }
        }

        Take("]");
        return x => x < accepted.Length && accepted[x] != isNegated;
    }

    private static void Add(bool[] accepted, Func<char, bool> accepts)
    {
        for (var c = '\0'; c < accepted.Length; c++)
        {
            accepted[c] |= accepts(c);
        }
    }

    private PatternPart? ReadEscape()
    {
        if (AtEnd)
        {
            return null;
        }

        var c = _pattern[_position++];
        switch (c)
        {
            case 'd':
                return new PatternPart.Set(Ascii.IsDigit);
            case 'D':
                return new PatternPart.Set(static x => !Ascii.IsDigit(x));
            case 'w':
                return new PatternPart.Set(IsWord);
            case 'W':
                return new PatternPart.Set(static x => !IsWord(x));
            case 's':
                return new PatternPart.Set(static x => x is ' ' or (>= '\t' and <= '\r'));
            case 'S':
                return new PatternPart.Set(static x => x > ' ');
            case 'p' or 'P':
                Take("{");
                SkipPast('}');
                return new PatternPart.Set(c == 'p' ? Ascii.IsAlpha : static x => !Ascii.IsAlpha(x));
            case 'A' or 'G':
                return new PatternPart.Edge(IsEnd: false);
            case 'z' or 'Z':
                return new PatternPart.Edge(IsEnd: true);
            case 'b' or 'B':
                return null;
            case 'k':
                Take("<");
                SkipPast('>');
                return null;
            case 'x':
                return ReadHexadecimal(2);
            case 'u':
                return ReadHexadecimal(4);
            default:
                return Ascii.IsDigit(c) ? null : new PatternPart.Text(c);
        }
    }

    private static bool IsWord(char c) => Ascii.IsAlphanumeric(c) || c == '_';

    private PatternPart? ReadHexadecimal(int digits)
    {
        var text = _position + digits > _pattern.Length ? "" : _pattern.Substring(_position, digits);
        if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        _position += digits;
        return new PatternPart.Text((char)code);
    }

    private PatternPart ReadQuantifiers(PatternPart part)
    {
        if (Take("*"))
        {
            part = new PatternPart.Repeat(part, 0, int.MaxValue);
        }
        else if (Take("+"))
        {
            part = new PatternPart.Repeat(part, 1, int.MaxValue);
        }
        else if (Take("?"))
        {
            part = new PatternPart.Repeat(part, 0, 1);
        }
        else if (TakeCounts(out var least, out var most))
        {
            part = new PatternPart.Repeat(part, least, most);
        }
        else
        {
            return part;
        }

        // Lazy: the matches are the same.
        Take("?");
        return part;
    }

    private bool TakeCounts(out int least, out int most)
    {
        (least, most) = (0, 0);
        var start = _position;
        if (Take("{") && TakeNumber(out least))
        {
            most = least;
            if (Take(",") && !TakeNumber(out most))
            {
                most = int.MaxValue;
            }

            if (Take("}"))
            {
                return true;
            }
        }

        _position = start;
        return false;
    }

    private bool TakeNumber(out int number)
    {
        var start = _position;
        number = 0;
        while (!AtEnd && Ascii.IsDigit(_pattern[_position]))
        {
            number = Math.Min(LargestCount, (number * 10) + (_pattern[_position++] - '0'));
        }

        return _position > start;
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(_pattern, _position, text, 0, text.Length) != 0)
        {
            return false;
        }

        _position += text.Length;
        return true;
    }

    private void SkipPast(char c)
    {
        var found = _pattern.IndexOf(c, Math.Min(_position, _pattern.Length));
        _position = found < 0 ? _pattern.Length : found + 1;
    }
}
