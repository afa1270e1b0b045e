using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Rules;

/// <summary>A rule over simulated answers.</summary>
internal abstract class ConversationRule
{
    /// <summary>The catalog's entry.</summary>
    public abstract Rule Rule { get; }

    /// <summary>The findings in one conversation; pure.</summary>
    public abstract IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options);
}
