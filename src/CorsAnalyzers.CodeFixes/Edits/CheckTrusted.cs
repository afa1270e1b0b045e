using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>
/// Writes Access-Control-Allow-Origin only where the origin that would be written, or for <c>*</c> the request's, is one of those that are
/// configured.
/// </summary>
internal sealed class CheckTrusted
{
    private readonly EditContext context;
    private readonly IReadOnlyList<string> trusted;
    private readonly HeaderWrite write;
    private readonly ExpressionSyntax value;

    private CheckTrusted(EditContext context, IReadOnlyList<string> trusted, HeaderWrite write, ExpressionSyntax value)
    {
        this.context = context;
        this.trusted = trusted;
        this.write = write;
        this.value = value;
    }

    /// <summary>The tree with the check; null where the write cannot be left out, or a cache could not be told.</summary>
    /// <param name="context">The tree, and the place of the header's value.</param>
    /// <param name="trusted">The configured origins.</param>
    public static SyntaxNode? Apply(EditContext context, IReadOnlyList<string> trusted)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        return HeaderWrite.Find(context.Primary, CorsHeaderNames.AccessControlAllowOrigin, model, cancellation) is { } write
            && write is not { Node: InvocationExpressionSyntax, Headers: InvocationExpressionSyntax }
            && write.Values(model, cancellation) is { Count: 1 } values
                ? new CheckTrusted(context, trusted, write, Inner(values[0])).Apply()
                : null;
    }

    private bool IsAnyOrigin => context.Model.GetConstantValue(value, context.Cancellation) is { HasValue: true, Value: CorsHeaderValues.AnyOrigin };

    // Of the statement that writes, where it starts a line.
    private string Indentation =>
        write.Node.Parent is StatementSyntax statement && statement.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } white
            ? white.ToString()
            : "";

    private static string Deeper(string indentation) => indentation + (indentation.EndsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");

    private SyntaxNode? Apply()
    {
        if (write.Headers is null)
        {
            return ApplyInInitializer();
        }

        var written = value;
        if (IsAnyOrigin)
        {
            if (RequestRead.Find(write.Headers, CorsHeaderNames.Origin, context) is not { } requested)
            {
                return null;
            }

            written = requested;
        }
        else if (IsMadeOfConstants(value) || TextTypeOf(value) is null)
        {
            return null;
        }

        var statements = new List<StatementSyntax>();
        var isValues = IsAnyOrigin || TextTypeOf(value) is false;
        var isVariable = written is IdentifierNameSyntax && context.Model.GetSymbolInfo(written, context.Cancellation).Symbol is ILocalSymbol or IParameterSymbol;
        string checkedOrigin;
        var mayBeNull = false;
        if (isVariable && (!isValues || !trusted.Any(TrustedCondition.IsWildcard)))
        {
            checkedOrigin = isValues ? $"{written}.{nameof(ToString)}()" : written.ToString();
            mayBeNull = !isValues && MayBeNull(written);
        }
        else
        {
            checkedOrigin = NewName();
            mayBeNull = !isValues && MayBeNull(written);
            statements.Add(SyntaxFactory.ParseStatement($"var {checkedOrigin} = {Parenthesized(written, isValues)};"));
        }

        var lineStart = context.LineEnding + Deeper(Indentation);
        if (TrustedCondition.Create(checkedOrigin, mayBeNull, trusted, write.Node.SpanStart, lineStart, context) is not { } condition)
        {
            return null;
        }

        var node = statements.Count == 0 ? write.Node : write.Node.ReplaceNode(value, SyntaxFactory.IdentifierName(checkedOrigin).WithTriviaFrom(value));
        return WithCheck(condition, statements, node);
    }

    private SyntaxNode? WithCheck(ExpressionSyntax condition, List<StatementSyntax> before, SyntaxNode node)
    {
        var vary = NeedsVary() ? Vary() : null;
        if (vary is null && NeedsVary() && IsAnyOrigin)
        {
            return null;
        }

        if (write.Node.Parent is ExpressionStatementSyntax statement)
        {
            before.Add(If(condition, statement.ReplaceNode(write.Node, node)));
            return InPlaceOf(statement, before, vary);
        }

        if (write.Node is ExpressionSyntax body
            && FunctionBody.OwnerOf(body) is { } owner
            && FunctionBody.DropsValue(owner, context.Model, context.Cancellation) is true
            && node is ExpressionSyntax changed)
        {
            before.Add(If(condition, SyntaxFactory.ExpressionStatement(changed.WithoutTrivia())));
            var all = vary is { } && vary.Value.Place.Statement is null ? before.Prepend(vary.Value.Statement) : before;
            return FunctionBody.WithBlock(owner, context.LineEnding, [.. all]) is { } block ? context.Root.ReplaceNode(owner, block) : null;
        }

        return null;
    }

    // Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin }: an element cannot be left out, so to those who are
    // not let in it names somebody else.
    private SyntaxNode? ApplyInInitializer()
    {
        if (write.Node.Parent is not InitializerExpressionSyntax initializer
            || value is not IdentifierNameSyntax
            || TextTypeOf(value) is not true
            || trusted.FirstOrDefault(static origin => !TrustedCondition.IsWildcard(origin)) is not { } somebody
            || TrustedCondition.Create(value.ToString(), MayBeNull(value), trusted, value.SpanStart, " ", context) is not { } condition)
        {
            return null;
        }

        var choice = SyntaxFactory.ParseExpression($"{condition} ? {value} : {SyntaxFactory.Literal(somebody).Text}").WithTriviaFrom(value);
        var changed = initializer.ReplaceNode(value, choice);
        return context.Root.ReplaceNode(initializer, VaryElement.Create(write, context) is { } vary ? InitializerElements.WithLast(changed, vary) : changed);
    }

    private bool NeedsVary() => !HeaderWrite.In(FunctionBody.FunctionAround(write.Node), CorsHeaderNames.Vary, context.Model, context.Cancellation)
        .SelectMany(vary => vary.Values(context.Model, context.Cancellation))
        .Any(vary => context.Model.GetConstantValue(vary, context.Cancellation) is not { HasValue: true, Value: string text }
            || VaryHeader.CoversOrigin([text]));

    // Before the first statement that may depend on the origin.
    private (StatementSyntax Statement, ResponsePlace Place)? Vary()
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        return ResponsePlace.Find(write.Node, FirstUseOfOrigin()) is { } place
            && !HeaderWrite.In(place.Function, CorsHeaderNames.Vary, model, cancellation)
                .Any(later => later.Node.SpanStart >= place.Position && later.Replaces(model, cancellation))
            && ReceiverAt.Find(write.Headers!, place.Position, model, cancellation) is { } receiver
            && VaryStatement.Create(receiver, place.Position, write, context) is { } statement
                ? (statement, place)
                : null;
    }

    private SyntaxNode FirstUseOfOrigin()
    {
        if (FunctionBody.FunctionAround(write.Node).ChildNodes().OfType<BlockSyntax>().FirstOrDefault() is not { } body)
        {
            return write.Node;
        }

        var names = new HashSet<string>(body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Where(static declarator => declarator.Initializer is { } initial && ReadsOrigin(initial))
            .Select(static declarator => declarator.Identifier.ValueText));
        return body.Statements.FirstOrDefault(statement => statement.Contains(write.Node)
            || (statement is not LocalDeclarationStatementSyntax && (ReadsOrigin(statement)
                || statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText))))) ?? write.Node;
    }

    private static bool ReadsOrigin(SyntaxNode code) => code.DescendantTokens().Any(static token =>
        string.Equals(token.ValueText, CorsHeaderNames.Origin, StringComparison.OrdinalIgnoreCase)
        && token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.IdentifierToken
        && (token.IsKind(SyntaxKind.StringLiteralToken) || token.Parent?.Parent is MemberAccessExpressionSyntax));

    private SyntaxNode? InPlaceOf(ExpressionStatementSyntax statement, List<StatementSyntax> statements, (StatementSyntax Statement, ResponsePlace Place)? vary)
    {
        var isHere = vary is { } && vary.Value.Place.Statement is { } next
            && (next == statement || (statement.Parent is GlobalStatementSyntax global && next == global));
        if (isHere)
        {
            statements.Insert(0, vary!.Value.Statement);
        }

        var tracked = vary is { Place.Statement: { } other } && !isHere
            ? context.Root.TrackNodes([statement, other])
            : context.Root.TrackNodes(statement);
        var current = tracked.GetCurrentNode(statement)!;
        var last = statements.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            statements[i] = statements[i]
                .WithLeadingTrivia(i == 0 ? current.GetLeadingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(Indentation)))
                .WithTrailingTrivia(i == last ? statements[i].GetTrailingTrivia() : SyntaxFactory.TriviaList(context.LineEnding))
                .WithAdditionalAnnotations(Formatter.Annotation);
        }

        var changed = current.Parent switch
        {
            BlockSyntax or SwitchSectionSyntax => tracked.ReplaceNode(current, statements),
            GlobalStatementSyntax whole => tracked.ReplaceNode(whole, statements.Select(static one => SyntaxFactory.GlobalStatement(one))),
            _ => tracked.ReplaceNode(current, BlockOf(statements)),
        };
        return vary is null || isHere ? changed : vary.Value.Place.In(changed)?.Insert(vary.Value.Statement, context with { Root = changed });
    }

    private BlockSyntax BlockOf(IEnumerable<StatementSyntax> statements) =>
        SyntaxFactory.Block(statements)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(context.LineEnding))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(context.LineEnding))
            .WithAdditionalAnnotations(Formatter.Annotation);

    // What stands behind the write on its line stays there.
    private IfStatementSyntax If(ExpressionSyntax condition, StatementSyntax then)
    {
        var inner = then.WithoutLeadingTrivia();
        inner = inner.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? inner : inner.WithTrailingTrivia(inner.GetTrailingTrivia().Add(context.LineEnding));
        return SyntaxFactory.IfStatement(condition, BlockOf([inner])).WithAdditionalAnnotations(Formatter.Annotation);
    }

    // Whether it is a string; false: StringValues.
    private bool? TextTypeOf(ExpressionSyntax expression) => context.Model.GetTypeInfo(expression, context.Cancellation).Type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        var type when KnownTypes.Usual.KindOf(type) == KnownKind.StringValues => false,
        _ => null,
    };

    // Of allowed ? "*" : null, checking what is written would leave nothing.
    private bool IsMadeOfConstants(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsMadeOfConstants(parenthesized.Expression),
        ConditionalExpressionSyntax choice => IsMadeOfConstants(choice.WhenTrue) && IsMadeOfConstants(choice.WhenFalse),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => IsMadeOfConstants(either.Left) && IsMadeOfConstants(either.Right),
        SwitchExpressionSyntax choice => choice.Arms.All(arm => IsMadeOfConstants(arm.Expression)),
        _ => context.Model.GetConstantValue(expression, context.Cancellation).HasValue,
    };

    private bool MayBeNull(ExpressionSyntax text) =>
        context.Model.GetTypeInfo(text, context.Cancellation).Nullability.FlowState != NullableFlowState.NotNull;

    private static string Parenthesized(ExpressionSyntax expression, bool isValues)
    {
        var text = expression.WithoutTrivia().ToString();
        return !isValues ? text
            : expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax
                ? $"{text}.{nameof(ToString)}()"
                : $"({text}).{nameof(ToString)}()";
    }

    private string NewName()
    {
        var function = FunctionBody.FunctionAround(write.Node);
        var taken = new HashSet<string>(function.DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText));
        taken.UnionWith(context.Model.LookupSymbols(write.Node.SpanStart).Select(static symbol => symbol.Name));
        return new[] { "origin", "requestOrigin", "requestedOrigin" }.FirstOrDefault(name => !taken.Contains(name))
            ?? Enumerable.Range(1, int.MaxValue - 1).Select(static number => $"origin{number}").First(name => !taken.Contains(name));
    }

    // What new StringValues(…), casts and arrays hold.
    private static ExpressionSyntax Inner(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => Inner(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Inner(suppressed.Operand),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Initializer: null } => Inner(arguments[0].Expression),
        ArrayCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } elements } => Inner(elements[0]),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } elements } => Inner(elements[0]),
        _ => value,
    };
}
