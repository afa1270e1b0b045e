using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.Tests.Truth.Faults;

/// <summary>The mistakes that the generated programs have to bring to light.</summary>
internal static class ReaderFaults
{
    /// <summary>What any code may be taken for.</summary>
    public static IReadOnlyList<ReaderFault> OfAnyCode { get; } =
    [
        OfCode<IfStatementSyntax>("an else branch is dropped", static statement => statement.WithElse(null)),
        OfCode<IfStatementSyntax>("a condition is taken for its opposite", static statement =>
            statement.WithCondition(PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(statement.Condition)))),
        OfCode<ForEachStatementSyntax>("a loop runs not at all", static loop => loop.WithStatement(Block())),
        OfCode<ReturnStatementSyntax>("an early return is ignored", static statement => statement.Expression is null ? EmptyStatement() : statement),
        OfCode<IdentifierNameSyntax>("the end is taken for any part", static name => name.Identifier.ValueText == "EndsWith" ? IdentifierName("Contains") : name),
        OfCode<IdentifierNameSyntax>("letter case counts", static name => name.Identifier.ValueText == "OrdinalIgnoreCase" ? IdentifierName("Ordinal") : name),
        OfCode<BinaryExpressionSyntax>("both is taken for either", static binary =>
            binary.IsKind(SyntaxKind.LogicalAndExpression) ? BinaryExpression(SyntaxKind.LogicalOrExpression, binary.Left, binary.Right) : binary),
        OfCode<ConditionalExpressionSyntax>("a choice always takes the first", static choice =>
            choice.WithCondition(LiteralExpression(SyntaxKind.TrueLiteralExpression))),
    ];

    public static IReadOnlyList<ReaderFault> All { get; } =
    [
        // Calls that are ignored, mixed up, or put into the wrong slot.
        OfCall("AllowCredentials is ignored", nameof(CorsPolicyBuilder.AllowCredentials), static (_, _, _) => { }),
        OfCall("DisallowCredentials is ignored", nameof(CorsPolicyBuilder.DisallowCredentials), static (_, _, _) => { }),
        OfCall("AllowAnyOrigin leaves the list as it is", nameof(CorsPolicyBuilder.AllowAnyOrigin), static (policy, call, _) => policy.AddOrigins([new ListedOrigin("*", call.Site)])),
        OfCall("WithOrigins replaces the list", nameof(CorsPolicyBuilder.WithOrigins), static (policy, _, apply) =>
        {
            policy.Model = policy.Model with { Origins = [] };
            apply();
        }),
        OfCall("WithOrigins takes the predicate's place", nameof(CorsPolicyBuilder.WithOrigins), static (policy, _, apply) =>
        {
            apply();
            policy.Model = policy.Model with { Predicate = null };
        }),
        OfCall("SetIsOriginAllowed is ignored where there is a predicate", nameof(CorsPolicyBuilder.SetIsOriginAllowed), static (policy, _, apply) =>
        {
            if (policy.Model.Predicate is null)
                apply();
        }),
        OfCall("the check for subdomains leaves the predicate", nameof(CorsPolicyBuilder.SetIsOriginAllowedToAllowWildcardSubdomains), static (policy, _, apply) =>
        {
            var predicate = policy.Model.Predicate;
            apply();
            policy.Model = policy.Model with { Predicate = predicate };
        }),
        OfCall("exposed headers are taken for allowed ones", nameof(CorsPolicyBuilder.WithExposedHeaders), static (policy, _, apply) =>
        {
            var exposed = policy.Model.ExposedHeaders;
            apply();
            policy.Model = policy.Model with { Headers = policy.Model.Headers.AddRange(policy.Model.ExposedHeaders.Skip(exposed.Length)), ExposedHeaders = exposed };
        }),
        OfCall("AllowAnyHeader leaves the names", nameof(CorsPolicyBuilder.AllowAnyHeader), static (policy, _, apply) =>
        {
            var names = policy.Model.Headers;
            apply();
            policy.Model = policy.Model with { Headers = names.AddRange(policy.Model.Headers) };
        }),
        OfCall("WithMethods replaces the names", nameof(CorsPolicyBuilder.WithMethods), static (policy, _, apply) =>
        {
            policy.Model = policy.Model with { Methods = [] };
            apply();
        }),
        OfCall("the first age stands", nameof(CorsPolicyBuilder.SetPreflightMaxAge), static (policy, _, apply) =>
        {
            if (policy.Model.MaxAge is null)
                apply();
        }),

        // What the reader comes to.
        OfPolicy("origins are kept as they are written", static policy => policy with { Origins = [.. policy.Origins.Select(static origin => origin with { Value = origin.Written })] }),
        OfPolicy("origins are trimmed", static policy => policy with { Origins = [.. policy.Origins.Select(static origin => origin with { Value = origin.Value?.Trim() })] }),
        OfPolicy("a copy looks origins up in its own list", static policy => policy with { LookedUp = null }),
        OfPolicy("the check for subdomains is lost", static policy => policy with { WildcardSubdomains = false }),
        OfPolicy("a part of a second is cut off", static policy => policy.MaxAge is { Value: { } age, Site: var site }
            ? policy with { MaxAge = new Stated<TimeSpan?>(TimeSpan.FromSeconds(Math.Floor(age.TotalSeconds)), site) }
            : policy),

        // Code that is taken for other code.
        .. OfAnyCode,
        OfCode<ExpressionStatementSyntax>("a list is not cleared", static statement =>
            statement.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clear" } } ? EmptyStatement() : statement),
    ];

    private static ReaderFault OfCall(string name, string method, Action<PolicyDraft, Call, Action> mistake) => new(name)
    {
        Vocabulary = vocabulary => vocabulary is CorsPolicyBuilderVocabulary ? new FaultyVocabulary(vocabulary, method, (call, apply) =>
        {
            if (call.Receiver is not PolicyDraft policy)
                return apply();

            mistake(policy, call, () => apply());
            return policy;
        }) : vocabulary,
    };

    private static ReaderFault OfPolicy(string name, Func<PolicyModel, PolicyModel> mistake) => new(name) { Policy = mistake };

    public static ReaderFault OfCode<T>(string name, Func<T, SyntaxNode> mistake)
        where T : SyntaxNode => new(name)
        {
            Code = root => root.ReplaceNodes(root.DescendantNodes().OfType<T>(), (_, node) => mistake(node)),
        };
}
