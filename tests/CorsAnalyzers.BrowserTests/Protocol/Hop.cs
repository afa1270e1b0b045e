using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>
/// What a server answers on one stage of a fetch. An answer redirects to the next stage by <c>Location: {next}</c>; a relative
/// <c>Location: n</c> leads to stage n on the same server.
/// </summary>
/// <param name="Site">Scheme, host and port, with a user name before the host where the URL is to have one.</param>
/// <param name="Preflight">The answer to a preflight, if one is sent; null: 404 without headers.</param>
/// <param name="Answer">The answer to any other request.</param>
internal sealed record Hop(string Site, CorsResponse? Preflight, CorsResponse Answer);
