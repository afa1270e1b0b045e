using System.Text;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>Writes a class of policies and handlers.</summary>
internal static class CorsFileWriter
{
    /// <summary>The members' numbers start at <paramref name="firstNumber"/>.</summary>
    public static GeneratedFile Write(string path, string @namespace, string className, int firstNumber, IReadOnlyList<CorsShape> shapes)
    {
        var text = new StringBuilder($$"""
            using Microsoft.AspNetCore.Cors.Infrastructure;

            namespace {{@namespace}};

            public static class {{className}}
            {
                private static readonly HashSet<string> Trusted = new(StringComparer.Ordinal)
                {
                    "https://app{{firstNumber}}.example.com",
                    "https://partner{{firstNumber}}.example.net",
                };


            """);
        for (var index = 0; index < shapes.Count; index++)
        {
            if (index > 0)
                text.Append("\n\n");
            text.Append(shapes[index].Write(firstNumber + index));
        }

        text.Append("\n}\n");
        return new GeneratedFile(path, text.ToString());
    }
}
