using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>
/// <c>HttpRequestMessage</c> and <c>HttpResponseMessage</c>. A client has them too, so a response counts only in a function that answers by
/// one: <see cref="ServerFunctions"/>.
/// </summary>
internal sealed class HttpMessageVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "System.Net.Http.HttpRequestMessage",
        "System.Net.Http.HttpResponseMessage",
        "System.Net.Http.HttpMethod",
        "System.Net.Http.DelegatingHandler",
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        ["System.Net.Http.HttpRequestMessage"] = KnownKind.HttpRequest,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        switch (call.Method.ContainingType.Name, call.Name)
        {
            case ("HttpResponseMessage", ".ctor") when call.Machine.AnswersByMessage:
                return NewResponse(call.Machine, isOpen: false);
            case ("DelegatingHandler", "SendAsync") when call.Machine.AnswersByMessage:
                return NewResponse(call.Machine, isOpen: true);
            case ("HttpMethod", ".ctor"):
                return call.Argument(0);
            case ("HttpMethod", "op_Equality" or "op_Inequality"):
                var equal = Operators.AreEqual(call.Machine, call.Argument(0), call.Argument(1), StringComparison.OrdinalIgnoreCase);
                return call.Name == "op_Equality" ? equal : Operators.Not(equal);
            case ("HttpMethod", "Equals") when call.Receiver is { } method:
                return Operators.AreEqual(call.Machine, method, call.Argument(0), StringComparison.OrdinalIgnoreCase);
            case ("HttpMethod", "ToString"):
                return call.Receiver;
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => (member.ContainingType.Name, receiver) switch
    {
        ("HttpMethod", null) => new Constant(member.Name.ToUpperInvariant()),
        ("HttpMethod", { } method) when member.Name == "Method" => method,
        (_, HttpObject http) => HttpVocabulary.PartOf(machine, http, member.Name),

        // An answer that the code has got: whoever gave it may have checked the origin.
        ("HttpResponseMessage", _) when member.Name == "Headers" => new Unknown((receiver?.Key ?? "message") + ".Headers", ofOrigin: true, (member as IPropertySymbol)?.Type),
        _ => null,
    };

    /// <summary>The response that the function answers by.</summary>
    public static HttpObject NewResponse(Machine machine, bool isOpen)
    {
        machine.Path.BeginResponse(isOpen);
        return HttpObject.Response;
    }
}
