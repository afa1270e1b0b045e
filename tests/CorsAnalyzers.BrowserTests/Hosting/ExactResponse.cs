using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>What <see cref="ExactServer"/> sends: the headers as they are, then the body, except in answer to <c>HEAD</c>.</summary>
internal sealed record ExactResponse(CorsResponse Head, string Body);
