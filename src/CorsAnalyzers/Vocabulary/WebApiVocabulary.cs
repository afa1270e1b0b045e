using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>ASP.NET Web API 2: controllers, filters and message handlers.</summary>
internal sealed class WebApiVocabulary : VocabularyBase
{
    /// <summary>The base of its controllers.</summary>
    public const string Controller = "System.Web.Http.ApiController";

    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "System.Net.Http.HttpRequestMessageExtensions",
        "System.Web.Http.Controllers.HttpActionContext",
        "System.Web.Http.Filters.HttpActionExecutedContext",
        Controller,
    ];

    /// <inheritdoc/>
    public override Value? Invoke(Call call) => call.Method.IsStatic && call.Name is "CreateResponse" or "CreateErrorResponse" && call.Argument(0) is HttpObject { Part: HttpPart.Request }
        ? HttpMessageVocabulary.NewResponse(call.Machine, isOpen: false)
        : null;

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver)
    {
        if (member.Name != "Response" || receiver is Constant)
        {
            return null;
        }

        // What the action has answered, or null where it has thrown.
        machine.Path.ResponseIsOpen = true;
        return HttpObject.Response;
    }

    /// <inheritdoc/>
    public override bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax) =>
        property.Name == "Response" && value is HttpObject { Part: HttpPart.Response };
}
