namespace CorsAnalyzers.Attacks;

/// <summary>The weakness of a check that an origin exploits.</summary>
public enum AttackKind
{
    /// <summary>None: the origin of a site that the code knows nothing of.</summary>
    Stranger,

    /// <summary>A check of the beginning: <c>https://example.com.attacker.test</c>.</summary>
    Prefix,

    /// <summary>A check of the end that no dot precedes: <c>https://attackerexample.com</c>.</summary>
    GluedSuffix,

    /// <summary>A check of the middle.</summary>
    Substring,

    /// <summary>A dot of a regular expression that is not escaped: any character stands for it.</summary>
    UnescapedDot,

    /// <summary>A regular expression that is not anchored at an end.</summary>
    MissingAnchor,

    /// <summary>Another port of a host that is named.</summary>
    OtherPort,

    /// <summary>The plain-http twin of an https origin that is named.</summary>
    PlainHttp,

    /// <summary>The serialization of an opaque origin: sandboxed frames send it, and anyone can make one.</summary>
    NullOrigin,

    /// <summary>Another site under a public suffix that is named.</summary>
    PublicSuffixNeighbour,

    /// <summary>A host that begins with the name of the loopback host: <c>localhost.attacker.test</c>.</summary>
    LoopbackLookAlike,

    /// <summary>A check whether a text holds the origin: <c>https://example.co</c> is a piece of <c>https://example.com</c>.</summary>
    Truncated,

    /// <summary>A character that only some browsers allow in a host.</summary>
    SpecialCharacter,
}
