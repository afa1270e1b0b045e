using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.Tests.Truth.Faults;

/// <summary>The mistakes in reading handlers that the generated ones have to bring to light.</summary>
internal static class HandlerFaults
{
    public static IReadOnlyList<ReaderFault> All { get; } =
    [
        // Calls that write headers.
        OfHeaders("Append replaces", "Append", static (call, apply) =>
        {
            call.Path.RemoveResponseHeader(NameIn(call));
            return apply();
        }),
        OfHeaders("an assignment appends", "set_Item", static (call, apply) => KeepingWhatWasThere(call, apply)),
        OfHeaders("SetCommaSeparatedValues appends", "SetCommaSeparatedValues", static (call, apply) => KeepingWhatWasThere(call, apply)),
        OfHeaders("Remove is ignored", "Remove", static (_, _) => Constant.True),
        OfHeaders("TryAdd replaces", "TryAdd", static (call, apply) =>
        {
            call.Path.RemoveResponseHeader(NameIn(call));
            return apply();
        }),
        OfHeaders("Add never throws", "Add", static (call, apply) =>
        {
            var before = call.Path.ResponseHeaders.Where(header => header.Is(NameIn(call))).ToList();
            call.Path.RemoveResponseHeader(NameIn(call));
            var result = apply();
            call.Path.ResponseHeaders.InsertRange(0, before);
            return result;
        }),
        OfHeaders("an empty value is appended", "Append", static (call, apply) =>
        {
            if (JoinedValues.IsBlank(call.Machine, call.Argument(2)))
                call.Path.EmptyHeaders[NameIn(call)] = 1;
            return apply();
        }),
        OfHeaders("Clear is ignored", "Clear", static (_, _) => Constant.Null),
        OfCall<HttpVocabulary>("callbacks are ignored", "OnStarting", static (_, _) => Constant.Null),
        OfCall<HttpVocabulary>("callbacks run at once", "OnStarting", static (call, _) =>
            call.Argument(0) is Function callback ? call.Machine.Invoker.Apply(callback, [.. call.Arguments.Skip(1)], call.Syntax, call.Frame) : Constant.Null),

        // Calls that read them.
        OfHeaders("every header is there", "ContainsKey", static (_, _) => Constant.True),
        OfHeaders("every header is found", "TryGetValue", static (_, apply) => apply() is null ? null : Constant.True),
        OfCall<StringValuesVocabulary>("no values are null as a text", "ToString", static (_, apply) => apply() is Constant { Content: "" } ? Constant.Null : apply()),
        OfCall<StringValuesVocabulary>("values are empty when they are not", "IsNullOrEmpty", static (_, apply) => Operators.Not(apply()!)),
        OfCall<StringValuesVocabulary>("of values put together the first are lost", "Concat", static (call, _) => call.Argument(1)),

        // Code that is taken for other code.
        .. ReaderFaults.OfAnyCode,
        ReaderFaults.OfCode<FinallyClauseSyntax>("a finally clause does not run", static clause => clause.WithBlock(Block())),
        ReaderFaults.OfCode<CatchClauseSyntax>("a catch clause does nothing", static clause => clause.WithBlock(Block())),
        ReaderFaults.OfCode<SwitchStatementSyntax>("a switch takes its default", static statement =>
            statement.WithSections(List(statement.Sections.Where(static section => section.Labels.Any(SyntaxKind.DefaultSwitchLabel))))),
        ReaderFaults.OfCode<LiteralExpressionSyntax>("a name in lower case is another name", static literal =>
            literal.Token.ValueText == "access-control-allow-origin" ? LiteralExpression(SyntaxKind.StringLiteralExpression, Literal("x-origin")) : literal),
        ReaderFaults.OfCode<IdentifierNameSyntax>("Vary is taken for another header", static name => name.Identifier.ValueText == "Vary" ? IdentifierName("Via") : name),
        ReaderFaults.OfCode<BinaryExpressionSyntax>("the fallback is taken always", static binary => binary.IsKind(SyntaxKind.CoalesceExpression) ? binary.Right : binary),
        ReaderFaults.OfCode<LocalFunctionStatementSyntax>("a local function does nothing", static function => function.Body is null ? function : function.WithBody(Block())),
    ];

    private static ReaderFault OfHeaders(string name, string method, Func<Call, Func<Value?>, Value?> mistake) => OfCall<HeaderDictionaryVocabulary>(name, method, (call, apply) =>
        (call.Receiver ?? call.Argument(0)) is HttpObject { Part: not HttpPart.RequestHeaders } || method == "TryGetValue" ? mistake(call, apply) : apply());

    private static ReaderFault OfCall<T>(string name, string method, Func<Call, Func<Value?>, Value?> mistake)
        where T : IVocabulary => new(name)
        {
            Vocabulary = vocabulary => vocabulary is T ? new FaultyVocabulary(vocabulary, method, mistake) : vocabulary,
        };

    private static Value? KeepingWhatWasThere(Call call, Func<Value?> apply)
    {
        var before = call.Path.ResponseHeaders.Where(header => header.Is(NameIn(call))).ToList();
        var result = apply();
        call.Path.ResponseHeaders.InsertRange(0, before);
        return result;
    }

    private static string NameIn(Call call) => call.Text(call.Method.IsStatic ? 1 : 0) ?? "";
}
