using System.Text;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The header names that the framework declares (<c>HeaderNames</c>, <c>CorsConstants</c>), which are fields without a visible value.</summary>
internal sealed class HeaderNamesVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "Microsoft.Net.Http.Headers.HeaderNames",
        "Microsoft.AspNetCore.Cors.Infrastructure.CorsConstants",
    ];

    /// <summary>The header that a member such as <c>AccessControlAllowOrigin</c> is named after: its words, with hyphens.</summary>
    public static string NameOf(string member)
    {
        var name = new StringBuilder(member.Length + 4);
        foreach (var c in member)
        {
            if (char.IsUpper(c) && name.Length > 0)
            {
                name.Append('-');
            }

            name.Append(c);
        }

        return name.ToString();
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => member switch
    {
        IFieldSymbol { Name: "AnyOrigin" } => new Constant(CorsHeaderValues.AnyOrigin),
        IFieldSymbol { Name: "PreflightHttpMethod" } => new Constant(PreflightRequest.Method),
        IFieldSymbol { Type.SpecialType: SpecialType.System_String } => new Constant(NameOf(member.Name)),
        _ => null,
    };
}
