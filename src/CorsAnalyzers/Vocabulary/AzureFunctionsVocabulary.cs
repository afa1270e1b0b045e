using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Azure Functions in a worker of their own: requests and responses of its types. (With ASP.NET Core's types they need no vocabulary.)</summary>
internal sealed class AzureFunctionsVocabulary : VocabularyBase
{
    private const string Request = "Microsoft.Azure.Functions.Worker.Http.HttpRequestData";
    private const string Response = "Microsoft.Azure.Functions.Worker.Http.HttpResponseData";

    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        Request,
        Response,
        "Microsoft.Azure.Functions.Worker.Http.HttpRequestDataExtensions",
        "Microsoft.Azure.Functions.Worker.FunctionContextHttpRequestExtensions",
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        [Request] = KnownKind.HttpRequest,
        [Response] = KnownKind.HttpResponse,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call) => call.Name switch
    {
        "CreateResponse" => HttpMessageVocabulary.NewResponse(call.Machine, isOpen: false),
        "GetHttpResponseData" => HttpMessageVocabulary.NewResponse(call.Machine, isOpen: true),
        "GetHttpRequestDataAsync" => HttpObject.Request,
        _ => null,
    };

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) =>
        receiver is HttpObject http ? HttpVocabulary.PartOf(machine, http, member.Name) : null;
}
