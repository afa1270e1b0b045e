namespace CorsAnalyzers.Rules.Credentials;

/// <summary>What the author of an Access-Control-Allow-Credentials value meant.</summary>
internal enum AllowCredentialsMeaning
{
    /// <summary>The value is not known, or it tells no intention.</summary>
    Unclear,

    /// <summary>Exactly what browsers ask for.</summary>
    True,

    /// <summary>True, in words that browsers do not take for it.</summary>
    Yes,

    /// <summary>False.</summary>
    No,
}
