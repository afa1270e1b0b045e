namespace CorsAnalyzers.Core.Tests.TestSupport;

internal enum SuffixRuleKind
{
    Plain,
    Wildcard,
    Exception,
}
