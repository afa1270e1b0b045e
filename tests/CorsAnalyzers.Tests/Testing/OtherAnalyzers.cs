using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Testing;

/// <summary>Reports every class, in the way that the subclass is about.</summary>
internal abstract class ClassAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor First
        = new("CLASS1", "Class", "Class '{0}'", "Testing", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Second
        = new("CLASS2", "Class", "Class '{0}'", "Testing", DiagnosticSeverity.Warning, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [First];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ClassDeclaration);
    }

    protected abstract void Analyze(SyntaxNodeAnalysisContext context);

    protected static Diagnostic Report(SyntaxNodeAnalysisContext context, DiagnosticDescriptor descriptor)
    {
        var name = ((ClassDeclarationSyntax)context.Node).Identifier;
        return Diagnostic.Create(descriptor, name.GetLocation(), name.ValueText);
    }
}

internal sealed class TwoIdsAnalyzer : ClassAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [First, Second];

    protected override void Analyze(SyntaxNodeAnalysisContext context) => context.ReportDiagnostic(Report(context, First));
}

internal sealed class OffByDefaultAnalyzer : ClassAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Second];

    protected override void Analyze(SyntaxNodeAnalysisContext context) => context.ReportDiagnostic(Report(context, Second));
}

internal sealed class ThrowingAnalyzer : ClassAnalyzer
{
    protected override void Analyze(SyntaxNodeAnalysisContext context) => throw new InvalidOperationException("It broke.");
}

/// <summary>Does not say what it does with generated code.</summary>
internal sealed class UnconfiguredAnalyzer : ClassAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ClassDeclaration);
    }

    protected override void Analyze(SyntaxNodeAnalysisContext context) => context.ReportDiagnostic(Report(context, First));
}

/// <summary>Reports a pragma too, so that one more diagnostic is there when the first is suppressed.</summary>
internal sealed class PragmaAnalyzer : ClassAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [First, Second];

    protected override void Analyze(SyntaxNodeAnalysisContext context)
    {
        context.ReportDiagnostic(Report(context, First));
        if (context.Node.SyntaxTree.GetRoot().ContainsDirectives)
            context.ReportDiagnostic(Report(context, Second));
    }
}

/// <summary>Reports at the end of the compilation, where no editor would see it.</summary>
internal sealed class CompilationEndAnalyzer : ClassAnalyzer
{
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(end =>
        {
            var nodes = end.Compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes());
            foreach (var declaration in nodes.OfType<ClassDeclarationSyntax>())
            {
                var name = declaration.Identifier;
                if (name.ValueText.StartsWith("bad", StringComparison.Ordinal))
                    end.ReportDiagnostic(Diagnostic.Create(NamingAnalyzer.Descriptor, name.GetLocation(), name.ValueText));
            }
        });
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [NamingAnalyzer.Descriptor];

    protected override void Analyze(SyntaxNodeAnalysisContext context)
    {
    }
}

/// <summary>Has an additional location: the keyword.</summary>
internal sealed class TwoLocationsAnalyzer : ClassAnalyzer
{
    protected override void Analyze(SyntaxNodeAnalysisContext context)
    {
        var declaration = (ClassDeclarationSyntax)context.Node;
        context.ReportDiagnostic(Diagnostic.Create(
            First, declaration.Identifier.GetLocation(), [declaration.Keyword.GetLocation()], declaration.Identifier.ValueText));
    }
}
