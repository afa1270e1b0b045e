using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Calls on a builder, each with the dot before it.</summary>
internal sealed class CallGrammar(Grammar grammar)
{
    private static readonly Type Builder = typeof(CorsPolicyBuilder);

    /// <summary>A call.</summary>
    public string Any(Scope scope) => grammar.Choose<string>(
        "call",
        (20, "WithOrigins", () => List(nameof(CorsPolicyBuilder.WithOrigins), EdgeValues.Origins, scope)),
        (12, "AllowCredentials", () => Simple(nameof(CorsPolicyBuilder.AllowCredentials))),
        (6, "AllowAnyOrigin", () => Simple(nameof(CorsPolicyBuilder.AllowAnyOrigin))),
        (16, "SetIsOriginAllowed", () => $".{grammar.Api(Builder, nameof(CorsPolicyBuilder.SetIsOriginAllowed))}({Named("isOriginAllowed")}{grammar.Predicates.Any(scope)})"),
        (6, "SetIsOriginAllowedToAllowWildcardSubdomains", () => Simple(nameof(CorsPolicyBuilder.SetIsOriginAllowedToAllowWildcardSubdomains))),
        (7, "WithHeaders", () => List(nameof(CorsPolicyBuilder.WithHeaders), EdgeValues.Headers, scope)),
        (7, "WithMethods", () => List(nameof(CorsPolicyBuilder.WithMethods), EdgeValues.Methods, scope)),
        (6, "WithExposedHeaders", () => List(nameof(CorsPolicyBuilder.WithExposedHeaders), EdgeValues.Headers, scope)),
        (5, "AllowAnyHeader", () => Simple(nameof(CorsPolicyBuilder.AllowAnyHeader))),
        (5, "AllowAnyMethod", () => Simple(nameof(CorsPolicyBuilder.AllowAnyMethod))),
        (4, "DisallowCredentials", () => Simple(nameof(CorsPolicyBuilder.DisallowCredentials))),
        (7, "SetPreflightMaxAge", () => $".{grammar.Api(Builder, nameof(CorsPolicyBuilder.SetPreflightMaxAge))}({Named("preflightMaxAge")}{grammar.Ages.Any(scope)})"));

    /// <summary>A few calls in a row.</summary>
    public string Chain(Scope scope, int least = 1) => string.Concat(grammar.Choices.Several(least, 6, 60, () => Any(scope)));

    /// <summary>A call that takes one name out of a variable, and the table of what the names may be.</summary>
    public (string Method, IReadOnlyList<string> Table) OfNames() => grammar.Choose<(string, IReadOnlyList<string>)>(
        "call of names",
        (10, "WithOrigins", () => (grammar.Api(Builder, nameof(CorsPolicyBuilder.WithOrigins)), EdgeValues.Origins)),
        (5, "WithHeaders", () => (grammar.Api(Builder, nameof(CorsPolicyBuilder.WithHeaders)), EdgeValues.Headers)),
        (5, "WithMethods", () => (grammar.Api(Builder, nameof(CorsPolicyBuilder.WithMethods)), EdgeValues.Methods)),
        (5, "WithExposedHeaders", () => (grammar.Api(Builder, nameof(CorsPolicyBuilder.WithExposedHeaders)), EdgeValues.Headers)));

    private string Simple(string name) => $".{grammar.Api(Builder, name)}()";

    private string List(string name, IReadOnlyList<string> table, Scope scope) => $".{grammar.Api(Builder, name)}({grammar.Lists.Arguments(table, scope)})";

    private string Named(string parameter) => grammar.Choices.Percent(10) ? parameter + ": " : "";
}
