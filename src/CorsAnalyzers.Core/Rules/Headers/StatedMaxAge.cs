using System.Globalization;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>What a policy or a hand-written header gives as Access-Control-Max-Age.</summary>
/// <param name="Text">What is sent, in seconds if it is a number, without white space at its ends.</param>
/// <param name="Site">The place that stated it.</param>
/// <param name="IsPolicy">A policy's host writes the header, and throws for a negative age.</param>
internal sealed record StatedMaxAge(string Text, Site Site, bool IsPolicy)
{
    /// <summary>Every age that is known; browsers read it in answers to preflights.</summary>
    public static IReadOnlyList<StatedMaxAge> In(Conversation conversation) =>
        conversation.Derived.Get(typeof(StatedMaxAge), conversation, static asked => Find(asked).ToArray());

    private static IEnumerable<StatedMaxAge> Find(Conversation conversation) => conversation.Policies.IsEmpty
        ? conversation.Preflights.SelectMany(static exchange => exchange.KnownAnswers)
            .SelectMany(static answer => answer.FindAll(CorsHeaderNames.AccessControlMaxAge))
            .Where(static field => field.Value is not null)
            .Select(field => new StatedMaxAge(
                Ascii.TrimHttpWhitespace(field.Value), field.Site, conversation.Source != AnswerSource.HandWrittenHeaders))
        : conversation.KnownPolicies.Where(static policy => policy.MaxAge is { Value: not null })
            .Select(static policy => new StatedMaxAge(
                Seconds(policy.MaxAge!.Value.Value!.Value), policy.MaxAge.Value.Site, policy.Host != PolicyHost.RawHeaders));

    // Not TotalSeconds: a double is written differently by .NET Framework, which runs analyzers too.
    private static string Seconds(TimeSpan age) =>
        ((decimal)age.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture);
}
