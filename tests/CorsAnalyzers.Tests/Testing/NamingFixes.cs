using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Testing;

/// <summary>Offers to say "good" or "fine" instead of "bad".</summary>
internal class NamingFix : CodeFixProvider
{
    public const string FineKey = "Fine";

    public override ImmutableArray<string> FixableDiagnosticIds => [NamingAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Register(context, "Good", name => name.Replace("bad", "good", StringComparison.Ordinal));
        Register(context, FineKey, name => name.Replace("bad", "fine", StringComparison.Ordinal));
        return Task.CompletedTask;
    }

    protected static void Register(CodeFixContext context, string title, Func<string, string> rename)
        => context.RegisterCodeFix(CodeAction.Create(title, _ => RenameAsync(context, rename), title), context.Diagnostics);

    private static async Task<Document> RenameAsync(CodeFixContext context, Func<string, string> rename)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var old = root.FindToken(context.Span.Start);
        var renamed = SyntaxFactory.Identifier(old.LeadingTrivia, rename(old.ValueText), old.TrailingTrivia);
        return context.Document.WithSyntaxRoot(root.ReplaceToken(old, renamed));
    }
}

/// <summary>Is for another id than the analyzer's.</summary>
internal sealed class OtherIdFix : NamingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["NAME2"];
}

/// <summary>Changes nothing.</summary>
internal sealed class IdleFix : NamingFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(CodeAction.Create("Nothing", _ => Task.FromResult(context.Document), "Nothing"), context.Diagnostics);
        return Task.CompletedTask;
    }
}

/// <summary>Puts two words where one token belongs.</summary>
internal sealed class TwoWordsFix : NamingFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Register(context, "Two words", _ => "A { } class B");
        return Task.CompletedTask;
    }
}

/// <summary>Takes three steps to a good name.</summary>
internal sealed class StepwiseFix : NamingFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Register(context, "Step", name => name.EndsWith("33", StringComparison.Ordinal) ? "good" : name + "3");
        return Task.CompletedTask;
    }
}

/// <summary>Cannot fix all.</summary>
internal sealed class OneByOneFix : NamingFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Adds to what is to be fixed the scope in which it is.</summary>
internal sealed class ScopeFix : NamingFix
{
    public override FixAllProvider GetFixAllProvider() => new Provider();

    private sealed class Provider : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var diagnostics = await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Project);
            return CodeAction.Create("All", _ => RenameAsync(fixAllContext, diagnostics), "All");
        }

        private static async Task<Document> RenameAsync(FixAllContext context, ImmutableArray<Diagnostic> diagnostics)
        {
            var root = (await context.Document!.GetSyntaxRootAsync(context.CancellationToken))!;
            return context.Document.WithSyntaxRoot(root.ReplaceTokens(
                diagnostics.Select(diagnostic => root.FindToken(diagnostic.Location.SourceSpan.Start)),
                (old, _) => SyntaxFactory.Identifier(old.LeadingTrivia, "in" + context.Scope, old.TrailingTrivia)));
        }
    }
}
