using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Policies.Hosts;

/// <summary>The headers of an answer while a host makes it; a list has one field for each place that states a part of it.</summary>
internal sealed class AnswerHeaders
{
    private readonly ImmutableArray<StatedHeader>.Builder headers = ImmutableArray.CreateBuilder<StatedHeader>();

    public void Add(string name, string? value, Site site, bool isEchoed = false) =>
        headers.Add(new StatedHeader(name, value, site) { IsEchoed = isEchoed });

    /// <summary>Access-Control-Allow-Origin, which is the request's origin or <c>*</c>.</summary>
    public void AddOriginOrAny(Site site) =>
        headers.Add(new StatedHeader(CorsHeaderNames.AccessControlAllowOrigin, null, site) { AdmitsWithoutCredentials = true });

    /// <summary>Access-Control-Allow-Credentials, where the policy allows them or may do so.</summary>
    public void AddCredentials(PolicyModel policy)
    {
        if (policy.Credentials is { } credentials && credentials.Value != false)
        {
            Add(
                CorsHeaderNames.AccessControlAllowCredentials,
                credentials.Value is null ? null : CorsHeaderValues.AllowCredentials,
                credentials.Site);
        }
    }

    /// <summary>
    /// Access-Control-Max-Age in seconds; a part of a second is sent, too, and makes the value invalid (Fetch Standard §4.8).
    /// </summary>
    public void AddMaxAge(PolicyModel policy)
    {
        if (policy.MaxAge is { } age)
        {
            // "R": as .NET Core writes it; .NET Framework, which runs analyzers too, rounds without it.
            Add(CorsHeaderNames.AccessControlMaxAge, age.Value?.TotalSeconds.ToString("R", CultureInfo.InvariantCulture), age.Site);
        }
    }

    /// <summary>
    /// A list as ASP.NET Core joins it: a name that holds a comma becomes a quoted string, which browsers take for no name at all.
    /// </summary>
    public void AddQuoted(string name, ImmutableArray<Stated<string?>> values) => AddList(name, values, Quote);

    /// <summary>A list whose members are joined as they are.</summary>
    public void AddPlain(string name, ImmutableArray<Stated<string?>> values) => AddList(name, values, static value => value);

    public Answer ToAnswer(int? status, bool mayHoldMore = false) => new(headers.ToImmutable(), mayHoldMore) { Status = status };

    private void AddList(string name, ImmutableArray<Stated<string?>> values, Func<string, string> write)
    {
        // A header whose whole value is empty is not sent.
        if (values.Length == 1 && values[0].Value?.Length == 0)
        {
            return;
        }

        foreach (var value in values)
        {
            Add(name, value.Value is null ? null : write(value.Value), value.Site);
        }
    }

    private static string Quote(string value) =>
        value.IndexOf(',') >= 0 && (value[0] != '"' || value[value.Length - 1] != '"') ? "\"" + value + "\"" : value;
}
