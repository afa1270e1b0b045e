using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Testing;

/// <summary>Reports classes whose name starts with "bad", or with what the option <c>bad_prefix</c> says.</summary>
internal class NamingAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "NAME1";

    public static readonly DiagnosticDescriptor Descriptor
        = new(Id, "Bad name", "Class '{0}' has a bad name", "Naming", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ClassDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var name = ((ClassDeclarationSyntax)context.Node).Identifier;
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree);
        var prefix = options.TryGetValue("bad_prefix", out var configured) ? configured : "bad";
        if (name.ValueText.StartsWith(prefix, StringComparison.Ordinal))
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, name.GetLocation(), name.ValueText));
    }
}
