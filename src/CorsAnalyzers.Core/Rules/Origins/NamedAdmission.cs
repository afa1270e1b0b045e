using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>An origin that the code itself names, listed or compared with, and lets in.</summary>
/// <param name="Text">As the code lists it, or serialized.</param>
/// <param name="Origin">The origin; where the text names all subdomains of a host, one of them.</param>
/// <param name="IsWildcard">The text names all subdomains of a host.</param>
/// <param name="Site">The place that lets it in.</param>
/// <param name="Credentials">The place that allows credentials; empty where they were not asked for.</param>
internal sealed record NamedAdmission(string Text, Origin Origin, bool IsWildcard, Site Site, ImmutableArray<Site> Credentials)
{
    /// <summary>
    /// Those that a rule asks for, each once a place: the listed ones first. Opaque origins (<c>null</c>) are not named.
    /// </summary>
    public static IReadOnlyList<NamedAdmission> In(Conversation conversation, CredentialsMode credentials, Func<Origin, bool> which)
    {
        var listed = Listed(conversation, credentials).Where(named => which(named.Origin)).ToList();
        HashSet<Site>? entries = null;
        foreach (var admission in Admissions.OfNamed(conversation, credentials, which))
        {
            entries ??= new HashSet<Site>(listed.Select(static named => named.Site));
            if (!entries.Contains(admission.Site) && Compared(admission) is { } named)
            {
                listed.Add(named);
            }
        }

        return listed.Count < 2 ? listed : listed.GroupBy(static named => (named.Site, named.Origin)).Select(static group => group.First()).ToList();
    }

    private static IEnumerable<NamedAdmission> Listed(Conversation conversation, CredentialsMode credentials)
    {
        foreach (var (policy, entry) in DecidingList.In(conversation))
        {
            if (credentials == CredentialsMode.Include && policy.Credentials is not { Value: true })
            {
                continue;
            }

            var places = credentials == CredentialsMode.Include
                ? ImmutableArray.Create(policy.Credentials!.Value.Site)
                : ImmutableArray<Site>.Empty;
            var text = entry.Written ?? entry.Value!;
            if (policy.WildcardSubdomains && WildcardEntry.FindSubdomain(entry.Value!) is { } subdomain)
            {
                yield return new NamedAdmission(text, subdomain, true, entry.Site, places);
            }
            else if (Origin.IsSerialized(entry.Value!)
                && Origin.TryParse(entry.Value, out var origin)
                && !origin.IsOpaque
                && origin.Host.IndexOf('*') < 0)
            {
                yield return new NamedAdmission(text, origin, false, entry.Site, places);
            }
        }
    }

    private static NamedAdmission? Compared(Admission admission) => Origin.TryParse(admission.Origin, out var origin) && !origin.IsOpaque
        ? new NamedAdmission(admission.Origin, origin, false, admission.Site, admission.Credentials)
        : null;
}
