using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Policies;

/// <summary>What a simulated server answers to one request.</summary>
public sealed class Answer
{
    /// <summary>Makes an answer.</summary>
    /// <param name="headers">The response headers, in the order in which they were written.</param>
    /// <param name="mayHoldMore">Code that cannot be seen may have written further headers.</param>
    public Answer(ImmutableArray<StatedHeader> headers, bool mayHoldMore = false)
    {
        Headers = headers;
        MayHoldMore = mayHoldMore;
    }

    private Answer(HostFailure failure, ImmutableArray<Site> failureSites)
        : this(ImmutableArray<StatedHeader>.Empty)
    {
        Failure = failure;
        FailureSites = failureSites;
    }

    /// <summary>No header that matters.</summary>
    public static Answer Empty { get; } = new(ImmutableArray<StatedHeader>.Empty);

    /// <summary>The response headers, in the order in which they were written.</summary>
    public ImmutableArray<StatedHeader> Headers { get; }

    /// <summary>The status, where the host sets it for the sake of CORS; null where others decide on it.</summary>
    public int? Status { get; init; }

    /// <summary>Code that cannot be seen may have written further headers, so an absence proves nothing.</summary>
    public bool MayHoldMore { get; }

    /// <summary>Whether caches keep answers to such requests: they do not where the method is one that changes things.</summary>
    public bool IsKeptByCaches { get; init; } = true;

    /// <summary>Why there is no answer; <see cref="HostFailure.None"/> where there is one.</summary>
    public HostFailure Failure { get; }

    /// <summary>The statements that make the host fail, the one that admits first.</summary>
    public ImmutableArray<Site> FailureSites { get; } = ImmutableArray<Site>.Empty;

    /// <summary>The fields that later assignments took away, in the order in which they were lost.</summary>
    public ImmutableArray<Overwritten> Overwritten { get; init; } = ImmutableArray<Overwritten>.Empty;

    /// <summary>The host fails instead of answering.</summary>
    public static Answer Failed(HostFailure failure, params Site[] sites) => new(failure, sites.ToImmutableArray());

    /// <summary>The first field of that name, or null.</summary>
    public StatedHeader? Find(string name)
    {
        foreach (var header in Headers)
        {
            if (header.Is(name))
            {
                return header;
            }
        }

        return null;
    }

    /// <summary>All fields of that name.</summary>
    public IReadOnlyList<StatedHeader> FindAll(string name)
    {
        List<StatedHeader>? fields = null;
        foreach (var header in Headers)
        {
            if (header.Is(name))
            {
                (fields ??= []).Add(header);
            }
        }

        return fields is null ? [] : fields;
    }

    /// <summary>The field that allows credentials; null where none does. Several come to a list, which is not <c>true</c> (Fetch Standard, 4.10).</summary>
    public StatedHeader? FindCredentials() =>
        FindAll(CorsHeaderNames.AccessControlAllowCredentials) is { Count: 1 } fields
            && Ascii.TrimHttpWhitespace(fields[0].Value) == CorsHeaderValues.AllowCredentials ? fields[0] : null;

    /// <summary>
    /// The CORS check (Fetch Standard, 4.10) of this answer; null where a value that it reads is not known. For a request without
    /// credentials it does not read Access-Control-Allow-Credentials.
    /// </summary>
    public CorsCheckResult? Check(CorsRequest request)
    {
        if (Failure != HostFailure.None)
        {
            return CorsCheckResult.AllowOriginMissing;
        }

        var withCredentials = request.Credentials == CredentialsMode.Include;
        var read = ImmutableArray.CreateBuilder<HeaderField>(2);
        foreach (var header in Headers)
        {
            if (!header.Is(CorsHeaderNames.AccessControlAllowOrigin) && !(withCredentials && header.Is(CorsHeaderNames.AccessControlAllowCredentials)))
            {
                continue;
            }

            var value = header.AdmitsWithoutCredentials && !withCredentials ? CorsHeaderValues.AnyOrigin : header.Value;
            if (value is null)
            {
                return null;
            }

            read.Add(new HeaderField(header.Name, value));
        }

        return CorsCheck.Evaluate(request, new CorsResponse(200, read.ToImmutable()));
    }

    /// <summary>
    /// Whether a script on that origin reads this answer where the request has no credentials (Fetch Standard, 4.10); false where that is
    /// not known.
    /// </summary>
    public bool IsReadable(string? origin) => Check(CorsRequest.Get(origin, CredentialsMode.Omit)) == CorsCheckResult.Allowed;
}
