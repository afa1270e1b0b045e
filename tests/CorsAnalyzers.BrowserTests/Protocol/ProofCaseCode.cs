using System.Collections.Immutable;
using System.Text;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>Writes a case as C#, to be pasted into a test.</summary>
internal static class ProofCaseCode
{
    public static string ToCode(this ProofCase proof)
    {
        var code = new StringBuilder();
        code.AppendLine($"new ProofCase({Literal(proof.Fact)})");
        code.AppendLine("{");
        code.AppendLine($"    Page = {Literal(proof.Page)},");
        code.AppendLine($"    Method = {Literal(proof.Method)},");
        code.AppendLine($"    Headers = {Fields(proof.Headers)},");
        code.AppendLine($"    Credentials = CredentialsMode.{proof.Credentials},");
        if (proof.ListensToUpload)
            code.AppendLine("    ListensToUpload = true,");
        code.AppendLine("    Hops =");
        code.AppendLine("    [");
        foreach (var hop in proof.Hops)
        {
            code.AppendLine($"        new({Literal(hop.Site)},");
            code.AppendLine($"            Preflight: {(hop.Preflight is null ? "null" : Response(hop.Preflight))},");
            code.AppendLine($"            Answer: {Response(hop.Answer)}),");
        }

        code.AppendLine("    ],");
        code.Append("},");
        return code.ToString();
    }

    private static string Response(CorsResponse response) => $"new({response.Status}, {Fields(response.Headers)})";

    private static string Fields(ImmutableArray<HeaderField> fields) =>
        $"[{string.Join(", ", fields.Select(static field => $"new({Literal(field.Name)}, {Literal(field.Value)})"))}]";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
