namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>What a page asks an API for.</summary>
internal enum Visit
{
    /// <summary>A page of the API's own origin asks.</summary>
    OwnPage,

    /// <summary>Another page asks, without preflight and not signed in.</summary>
    Simple,

    /// <summary>Another page asks with the token of a user who has signed in: after a preflight.</summary>
    WithToken,

    /// <summary>Another page asks for what the own page has asked for before.</summary>
    AfterOwnPage,

    /// <summary>Another page asks for what a third one has asked for before.</summary>
    AfterOtherPage,

    /// <summary>Another page asks over http.</summary>
    OverHttp,

    /// <summary>Another page asks over http, after a preflight.</summary>
    OverHttpWithHeader,
}
