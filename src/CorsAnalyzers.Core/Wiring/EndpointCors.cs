namespace CorsAnalyzers.Wiring;

/// <summary>The CORS metadata of an endpoint: of several the last one counts, an action's after its controller's.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Policy">The policy that it asks for; null for <see cref="EndpointCorsKind.None"/> and <see cref="EndpointCorsKind.Disabled"/>.</param>
public sealed record EndpointCors(EndpointCorsKind Kind, PolicyReference? Policy)
{
    /// <summary>No metadata.</summary>
    public static EndpointCors None { get; } = new(EndpointCorsKind.None, null);

    /// <summary><c>[DisableCors]</c>: metadata, too.</summary>
    public static EndpointCors Disabled { get; } = new(EndpointCorsKind.Disabled, null);
}
