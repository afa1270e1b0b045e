using System.Collections.Immutable;
using System.Text;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Attacks;

/// <summary>Makes one text that a side of a pattern matches: a side of each choice, with or without what is optional.</summary>
internal sealed class PatternSampler
{
    private const int LongestSample = NamedOrigin.LongestLiteral;

    // A run of fewer characters numbers the servers of one owner rather than letting strangers choose.
    private const int ShortestFreeRun = 6;

    private const int MostRepetitions = 3;

    // A single character is the first of these that the set accepts; after the dash stand those that only some browsers allow in a host.
    private const string Preferred = "a1-_!$&'()*+,;=`{}~.:/";

    // Open to anyone, of different lengths.
    private static readonly string[] TopLevelDomains = ["net", "io", "info"];

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<int>.Builder _dots = ImmutableArray.CreateBuilder<int>();
    private readonly string _filler;
    private readonly int _side;
    private readonly bool _takesOptional;
    private bool _startIsFixed;
    private bool _startIsFree;
    private bool _endIsFixed;
    private bool _endIsFree;
    private bool _suffixIsFree;
    private int _freeEnd;
    private bool _failed;

    private PatternSampler(string filler, int side, bool takesOptional) => (_filler, _side, _takesOptional) = (filler, side, takesOptional);

    /// <param name="sequence">An outermost side of the pattern.</param>
    /// <param name="filler">A label, which stands for what an attacker may choose.</param>
    /// <param name="side">Which side of each choice to take; the last one where there are fewer.</param>
    /// <param name="takesOptional">Whether to take what may be left out.</param>
    /// <returns>Null where there is none in ASCII, or none that is short enough.</returns>
    public static PatternSample? Sample(ImmutableArray<PatternPart> sequence, string filler, int side, bool takesOptional)
    {
        var sampler = new PatternSampler(filler, side, takesOptional);
        sampler.Write(sequence, isLast: true);
        return sampler._failed
            ? null
            : new PatternSample(
                sampler._text.ToString(),
                sampler._dots.ToImmutable(),
                sampler._startIsFree || !sampler._startIsFixed,
                sampler._endIsFree || !sampler._endIsFixed,
                sampler._endIsFree,
                sampler._suffixIsFree,
                sampler._freeEnd);
    }

    private void Write(ImmutableArray<PatternPart> sequence, bool isLast)
    {
        // What follows the last part that must take text is optional.
        var lastNeeded = sequence.Length - 1;
        while (lastNeeded >= 0 && sequence[lastNeeded] is PatternPart.Edge or PatternPart.Repeat { Least: 0 })
        {
            lastNeeded--;
        }

        for (var i = 0; i < sequence.Length && !_failed; i++)
        {
            Write(sequence[i], isLast && i >= lastNeeded);
        }
    }

    private void Write(PatternPart part, bool isLast)
    {
        switch (part)
        {
            case PatternPart.Edge { IsEnd: true }:
                _endIsFixed = true;
                break;
            case PatternPart.Edge:
                _startIsFixed |= _text.Length == 0;
                break;
            case PatternPart.Text text:
                Append(Ascii.ToLower(text.Character));
                break;
            case PatternPart.Set set:
                WriteOne(set);
                break;
            case PatternPart.Choice choice:
                Write(choice.Sides[Math.Min(_side, choice.Sides.Length - 1)], isLast);
                break;
            case PatternPart.Repeat repeat:
                Write(repeat, isLast);
                break;
        }
    }

    private void Write(PatternPart.Repeat repeat, bool isLast)
    {
        if (_endIsFree || repeat.Most == 0 || (repeat.Least == 0 && !_takesOptional && !IsSecureScheme(repeat.Part)))
        {
            return;
        }

        var count = Math.Max(1, repeat.Least);
        if (repeat.Part is PatternPart.Set set)
        {
            if (isLast && repeat.Most > 1 && TryWriteSuffix(set, count, repeat.Most))
            {
                return;
            }

            if (repeat.Most >= ShortestFreeRun)
            {
                WriteRun(set, count, repeat.Most, isLast);
                return;
            }
        }

        for (var i = 0; i < Math.Min(count, MostRepetitions) && !_failed; i++)
        {
            Write(repeat.Part, isLast);
        }
    }

    // The s of https?: plain http changes who can listen, not whose site it is.
    private bool IsSecureScheme(PatternPart part) =>
        _text.Length == 4
        && _text.ToString() == "http"
        && (part is PatternPart.Choice { Sides.Length: 1 } choice && choice.Sides[0].Length == 1 ? choice.Sides[0][0] : part)
            is PatternPart.Text { Character: 's' or 'S' };

    // A top-level domain that the pattern leaves to the attacker.
    private bool TryWriteSuffix(PatternPart.Set set, int least, int most)
    {
        if (_text.Length == 0 || _text[_text.Length - 1] != '.' || (set.Accepts('.') && most == int.MaxValue))
        {
            return false;
        }

        var suffix = TopLevelDomains.FirstOrDefault(name => name.Length >= least && name.Length <= most && name.All(set.Accepts));
        Append(suffix ?? "");
        _suffixIsFree = suffix is not null;
        return _suffixIsFree;
    }

    private void WriteRun(PatternPart.Set set, int least, int most, bool isLast)
    {
        var takesAnything = _filler.All(set.Accepts) && set.Accepts('.');
        if (takesAnything && _text.Length == 0 && set.Accepts('/') && set.Accepts(':'))
        {
            _startIsFree = true;
        }
        else if (takesAnything && isLast && most == int.MaxValue)
        {
            _endIsFree = true;
        }
        else if (_filler.All(set.Accepts) && least <= _filler.Length)
        {
            Append(_filler.Substring(0, Math.Min(most, _filler.Length)));
            _freeEnd = _text.Length;
        }
        else if (Pick(set) is { } c)
        {
            Append(new string(c, least));
            _freeEnd = Ascii.IsDigit(c) || c is ':' or '/' or '.' ? _freeEnd : _text.Length;
        }
        else
        {
            _failed = true;
        }
    }

    private void WriteOne(PatternPart.Set set)
    {
        if (set.IsDot)
        {
            _dots.Add(_text.Length);
            Append('.');
        }
        else if (Pick(set) is { } c)
        {
            Append(c);
        }
        else
        {
            _failed = true;
        }
    }

    private static char? Pick(PatternPart.Set set)
    {
        var index = 0;
        while (index < Preferred.Length && !set.Accepts(Preferred[index]))
        {
            index++;
        }

        return index == Preferred.Length ? null : Preferred[index];
    }

    private void Append(char c) => Append(c.ToString());

    private void Append(string text)
    {
        if (_text.Length + text.Length > LongestSample)
        {
            _failed = true;
        }
        else
        {
            _text.Append(text);
        }
    }
}
