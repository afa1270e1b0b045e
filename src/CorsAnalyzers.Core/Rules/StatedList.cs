using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules;

/// <summary>
/// What one path through the code lists in Access-Control-Allow-Headers, Access-Control-Allow-Methods or Access-Control-Expose-Headers,
/// whether a policy or a hand-written header says so.
/// </summary>
/// <param name="Header">The header's name.</param>
/// <param name="Names">The entries that are known.</param>
/// <param name="MayHoldMore">Further entries may not be known.</param>
/// <param name="Host">What writes the header; for headers written by hand, a server that sends what is stated.</param>
/// <param name="EchoSite">The place that lets the answer name whatever was requested; null where none does.</param>
/// <param name="Credentials">Whether the same answer is one to requests with credentials, too; null where that is not known.</param>
/// <param name="StatesCredentials">Whether an origin and credentials are both allowed, whatever comes of the two together.</param>
/// <param name="CredentialsSite">The place that allows credentials; null where none does.</param>
internal sealed record StatedList(
    string Header,
    ImmutableArray<ListedName> Names,
    bool MayHoldMore,
    PolicyHost Host,
    Site? EchoSite,
    bool? Credentials,
    bool StatesCredentials,
    Site? CredentialsSite)
{
    /// <summary>The three headers that are lists of names.</summary>
    public static ImmutableArray<string> Headers { get; } = ImmutableArray.Create(
        CorsHeaderNames.AccessControlAllowHeaders,
        CorsHeaderNames.AccessControlAllowMethods,
        CorsHeaderNames.AccessControlExposeHeaders);

    /// <summary>The <c>*</c> that is listed, alone or among others; null where none is.</summary>
    public ListedName? Wildcard => Names.FirstOrDefault(static name => name.Text == CorsHeaderValues.Wildcard);

    /// <summary>Whether the code writes the header itself: it is sent as it stands.</summary>
    public bool IsHandWritten => Host == PolicyHost.RawHeaders;

    /// <summary>The lists of one header, one a path that states any, in the answers that browsers read it in.</summary>
    public static IReadOnlyList<StatedList> In(Conversation conversation, string header) =>
        conversation.Derived.Get(header, (conversation, header), static asked => Find(asked.conversation, asked.header).ToArray());

    private static IEnumerable<StatedList> Find(Conversation conversation, string header) => conversation.Policies.IsEmpty
        ? (header == CorsHeaderNames.AccessControlExposeHeaders ? conversation.Actual : conversation.Preflights)
            .SelectMany(static exchange => exchange.KnownAnswers)
            .Where(answer => answer.Find(header) is not null)
            .Select(answer => Of(answer, header, conversation.Source))
        : conversation.KnownPolicies.Where(policy => !EntriesOf(policy, header).IsEmpty).Select(policy => Of(policy, header));

    /// <summary>
    /// The lists of one header, each with an entry in question, of the paths on which an exchange's origin is proven to be admitted.
    /// </summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="exchange">One of its exchanges; for headers written by hand, one in whose answers browsers read the header.</param>
    /// <param name="header">The header.</param>
    /// <param name="isInQuestion">Whether an entry is in question.</param>
    /// <param name="admits">Whether an answer admits the origin.</param>
    public static IEnumerable<StatedList> GivenTo(
        Conversation conversation, Exchange exchange, string header, Func<ListedName, bool> isInQuestion, Func<Answer, bool> admits)
    {
        return exchange.Prove(answer => admits(answer) && Behind(answer).Any()) is { } proof ? Behind(proof) : [];

        IEnumerable<StatedList> Behind(Answer answer) => (conversation.Policies.IsEmpty
            ? [Of(answer, header, conversation.Source)]
            : PoliciesBehind(conversation, exchange, answer).Select(policy => Of(policy, header)))
            .Where(list => list.Names.Any(isInQuestion));
    }

    /// <summary>The entries of one header on any path.</summary>
    public static IReadOnlyList<ListedName> NamesIn(Conversation conversation, string header)
    {
        var lists = In(conversation, header);
        return lists.Count == 0 ? [] : lists.SelectMany(static list => list.Names).ToArray();
    }

    private static IEnumerable<PolicyModel> PoliciesBehind(Conversation conversation, Exchange exchange, Answer answer) => exchange.Outcomes
        .Where(outcome => ReferenceEquals(outcome.Answer, answer))
        .SelectMany(outcome => conversation.Policies
            .Where(policy => !policy.IsDevelopmentOnly && !Contradict(policy.Decisions, outcome.Decisions)))
        .Select(static policy => policy.Policy)
        .OfType<PolicyModel>();

    /// <summary>Whether two paths part at some condition. Those of one walk do so where they first differ, whatever comes after.</summary>
    private static bool Contradict(ImmutableArray<Decision> some, ImmutableArray<Decision> others)
    {
        var common = 0;
        while (common < some.Length && common < others.Length && some[common] == others[common])
        {
            common++;
        }

        return some.Skip(common).Any(one => others.Skip(common).Any(other => other.Holds != one.Holds && other.Condition == one.Condition));
    }

    private static StatedList Of(PolicyModel policy, string header)
    {
        var entries = EntriesOf(policy, header);
        var isExposed = header == CorsHeaderNames.AccessControlExposeHeaders;
        var canMeanAll = !isExposed && policy.Host != PolicyHost.RawHeaders;
        var isRemovable = !canMeanAll || !entries.Any(static entry => entry.Value == CorsHeaderValues.Wildcard);
        var names = ImmutableArray.CreateBuilder<ListedName>(entries.Length);
        var mayHoldMore = false;
        foreach (var entry in entries)
        {
            mayHoldMore |= entry.Value is null;
            foreach (var name in entry.Value is null ? [] : NamesIn(entry.Value, policy.Host, isExposed))
            {
                names.Add(new ListedName(name, entry.Site, isRemovable));
            }
        }

        return new StatedList(
            header,
            names.ToImmutable(),
            mayHoldMore,
            policy.Host,
            canMeanAll && PolicyModel.IsWildcard(entries) ? entries[0].Site : null,
            CredentialsOf(policy),
            policy.Credentials is { Value: true } && !policy.StatesNoOrigin,
            policy.Credentials?.Site);
    }

    /// <summary>
    /// The names that a policy's entry is sent as, or looked up by; white space around a name that is sent does not count.
    /// </summary>
    private static IEnumerable<string> NamesIn(string entry, PolicyHost host, bool isExposed) =>
        host.ChecksPreflights && !isExposed ? entry.Length == 0 ? [] : [entry]
        : host.SendsEntriesAsWritten ? HeaderList.Split(entry).Select(static element => element.Text)
        : Ascii.TrimHttpWhitespace(entry) is { Length: > 0 } name ? [name]
        : [];

    /// <summary>What comes of any origin with credentials is the host's affair, and where nobody is admitted there is no answer.</summary>
    private static bool? CredentialsOf(PolicyModel policy) =>
        policy.Credentials is not { Value: not false } credentials || policy.StatesNoOrigin ? false
        : policy.AllowsAnyOrigin ? null
        : credentials.Value;

    private static StatedList Of(Answer answer, string header, AnswerSource source) => new(
        header,
        answer.FindAll(header)
            .Where(static field => !field.IsEchoed)
            .SelectMany(static field => HeaderList.Split(field.Value ?? "").Select(element => new ListedName(element.Text, field.Site)))
            .ToImmutableArray(),
        answer.MayHoldMore || answer.FindAll(header).Any(static field => field.Value is null),
        source == AnswerSource.HandWrittenHeaders ? PolicyHost.RawHeaders : PolicyHost.AspNetCore,
        answer.FindAll(header).FirstOrDefault(static field => field.IsEchoed)?.Site,
        CredentialsOf(answer),
        answer.Find(CorsHeaderNames.AccessControlAllowOrigin) is not null
            && answer.FindCredentials() is not null,
        answer.Find(CorsHeaderNames.AccessControlAllowCredentials)?.Site);

    /// <summary>
    /// An answer to any origin, as <c>*</c>, is none to requests with credentials, whatever else it says (Fetch Standard, 4.10).
    /// </summary>
    private static bool? CredentialsOf(Answer answer)
    {
        var origin = answer.Find(CorsHeaderNames.AccessControlAllowOrigin);
        var fields = answer.FindAll(CorsHeaderNames.AccessControlAllowCredentials).ToList();
        var credentials = fields.Count == 0 ? null : fields[0];

        // Several fields come to a list, which is no 'true'.
        if (origin?.Value == CorsHeaderValues.AnyOrigin
            || fields.Count > 1
            || (credentials?.Value is { } value && Ascii.TrimHttpWhitespace(value) != CorsHeaderValues.AllowCredentials))
        {
            return false;
        }

        if (origin is null || credentials is null)
        {
            return answer.MayHoldMore ? null : false;
        }

        return credentials.Value is null ? null : true;
    }

    private static ImmutableArray<Stated<string?>> EntriesOf(PolicyModel policy, string header) => header switch
    {
        CorsHeaderNames.AccessControlAllowHeaders => policy.Headers,
        CorsHeaderNames.AccessControlAllowMethods => policy.Methods,
        _ => policy.ExposedHeaders,
    };
}
