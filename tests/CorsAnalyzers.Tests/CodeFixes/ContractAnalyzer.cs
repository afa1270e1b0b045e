using System.Collections.Immutable;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>Reports what stands in the text, with the locations and properties that the code fixes build on.</summary>
internal sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] RiskyNames = ["X-HTTP-Method-Override", "X-Forwarded-For", "X-Real-IP"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        CorsDescriptors.Of(RuleCatalog.WildcardOriginWithCredentials),
        CorsDescriptors.Of(RuleCatalog.AnyOriginWithCredentials),
        CorsDescriptors.Of(RuleCatalog.EchoedOriginWithoutVary),
        CorsDescriptors.Of(RuleCatalog.RiskyRequestHeaderAllowed),
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Analyze);
    }

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        var root = context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken);
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            AnalyzeCall(context, call);

        foreach (var literal in root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)))
            AnalyzeLiteral(context, literal);

        foreach (var (headers, value) in Writes(root, CorsHeaderNames.AccessControlAllowOrigin))
            AnalyzeOriginWrite(context, headers, value);
    }

    private static void AnalyzeCall(SemanticModelAnalysisContext context, InvocationExpressionSyntax call)
    {
        var name = NameOf(call);
        var any = name == "AllowAnyOrigin" || (name == "WithOrigins" && call.ArgumentList.ToString() == "(\"*\")");
        var echoes = name == "SetIsOriginAllowed" && call.ArgumentList.ToString().Contains("=> true");
        if (!any && !echoes)
            return;

        var credentials = ScopeOf(call).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(other => NameOf(other) is "AllowCredentials" or "AllowCookies");
        if (credentials is not null)
            Report(context, any ? RuleCatalog.WildcardOriginWithCredentials : RuleCatalog.AnyOriginWithCredentials, FromName(call), FromName(credentials));
    }

    private static void AnalyzeOriginWrite(SemanticModelAnalysisContext context, SyntaxNode write, ExpressionSyntax value)
    {
        var scope = ScopeOf(write);
        var isWildcard = value.ToString() == "\"*\"";
        if (!isWildcard && value is LiteralExpressionSyntax)
            return;

        var credentials = Writes(scope, CorsHeaderNames.AccessControlAllowCredentials).Select(other => other.Value).FirstOrDefault();
        if (credentials is not null)
        {
            var rule = isWildcard ? RuleCatalog.WildcardOriginWithCredentials : RuleCatalog.AnyOriginWithCredentials;
            Report(context, rule, value.GetLocation(), credentials.GetLocation());
        }
        else if (!isWildcard && !scope.DescendantTokens().Any(token => token.ValueText == "Vary"))
        {
            var anchor = scope.DescendantNodes().OfType<IfStatementSyntax>().Select(branch => branch.Condition)
                .FirstOrDefault(condition => condition.ToString().Contains("origin"));
            Report(context, RuleCatalog.EchoedOriginWithoutVary, value.GetLocation(), (anchor ?? write).GetLocation());
        }
    }

    private static void AnalyzeLiteral(SemanticModelAnalysisContext context, LiteralExpressionSyntax literal)
    {
        var isList = literal.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => NameOf(call) == "WithHeaders")
            || Writes(literal.SyntaxTree.GetRoot(), CorsHeaderNames.AccessControlAllowHeaders).Any(write => write.Write.Contains(literal));
        foreach (var name in RiskyNames.Where(name => isList && literal.Token.ValueText.Contains(name)))
        {
            var properties = ImmutableDictionary<string, string?>.Empty
                .Add(FindingProperties.FixHint, nameof(FixHint.RemoveHeaderName))
                .Add(FindingProperties.HeaderName, name);
            context.ReportDiagnostic(Diagnostic.Create(CorsDescriptors.Of(RuleCatalog.RiskyRequestHeaderAllowed), literal.GetLocation(), properties, name, "", ""));
        }
    }

    private static IEnumerable<(SyntaxNode Write, ExpressionSyntax Value)> Writes(SyntaxNode scope, string header)
    {
        var property = header.Replace("-", "");
        foreach (var assignment in scope.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (assignment.Left.ToString().Contains('"' + header + '"') || assignment.Left.ToString().EndsWith('.' + property))
                yield return (assignment, assignment.Right);
        }

        foreach (var call in scope.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.ArgumentList.Arguments is [.., var name, var value] && name.ToString().Trim('"') is var text && (text == header || text == "HeaderNames." + property))
                yield return (call, value.Expression);
        }

        foreach (var element in scope.DescendantNodes().OfType<InitializerExpressionSyntax>())
        {
            if (element.Expressions is [var name, var value] && name.ToString() == '"' + header + '"')
                yield return (element, value);
        }
    }

    private static void Report(SemanticModelAnalysisContext context, Rule rule, Location primary, Location other)
    {
        var hint = rule == RuleCatalog.EchoedOriginWithoutVary ? FixHint.AppendVary : FixHint.RemoveCredentials;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.FixHint, hint.ToString());
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.SemanticModel.SyntaxTree);
        if (options.TryGetValue("cors_analyzers.trusted_origins", out var trusted))
            properties = properties.Add(FindingProperties.TrustedOrigins, trusted);
        context.ReportDiagnostic(Diagnostic.Create(CorsDescriptors.Of(rule), primary, [other], properties, "", "", "", ""));
    }

    private static SyntaxNode ScopeOf(SyntaxNode node) =>
        node.Ancestors().First(ancestor => ancestor is BaseMethodDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax);

    private static string? NameOf(InvocationExpressionSyntax call) => NameNodeOf(call)?.Identifier.ValueText;

    private static SimpleNameSyntax? NameNodeOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static Location FromName(InvocationExpressionSyntax call) =>
        Location.Create(call.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(NameNodeOf(call)!.SpanStart, call.Span.End));
}
