using System.Collections.Immutable;

namespace CorsAnalyzers.Attacks;

/// <summary>A text that a side of a pattern matches, and how free the pattern leaves what stands around and inside it.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Dots">The places of the unescaped dots that were taken for dots.</param>
/// <param name="IsOpenBefore">Whether anything may stand before it.</param>
/// <param name="IsOpenAfter">Whether anything may stand after it.</param>
/// <param name="HasRunAtEnd">Whether a run such as <c>.*</c> is why anything may stand after it.</param>
/// <param name="HasFreeSuffix">Whether it ends with a run of letters where the host's last label stands.</param>
/// <param name="FreeEnd">The end of the last run of characters that an attacker chooses; 0 where there is none.</param>
internal sealed record PatternSample(
    string Text,
    ImmutableArray<int> Dots,
    bool IsOpenBefore,
    bool IsOpenAfter,
    bool HasRunAtEnd,
    bool HasFreeSuffix,
    int FreeEnd);
