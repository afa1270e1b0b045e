using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>A rule of the Public Suffix List.</summary>
/// <param name="Name">In punycode, without what makes the kind.</param>
internal sealed record SuffixRule(string Name, SuffixRuleKind Kind, SuffixSection Section)
{
    public override string ToString() => Kind switch
    {
        SuffixRuleKind.Wildcard => "*." + Name,
        SuffixRuleKind.Exception => "!" + Name,
        _ => Name,
    };
}
