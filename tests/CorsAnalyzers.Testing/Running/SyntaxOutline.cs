using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A syntax tree as lines of text, to compare and to show.</summary>
internal static class SyntaxOutline
{
    public static string Write(SyntaxNode root, Type kindType, bool withTrivia)
    {
        var outline = new StringBuilder();
        Write(root, 0);
        return outline.ToString();

        void Write(SyntaxNodeOrToken item, int depth)
        {
            outline.Append(' ', depth * 2);
            if (item.AsNode() is { } node)
            {
                outline.Append($"Node({Kind(node.RawKind)}):\n");
                foreach (var child in node.ChildNodesAndTokens())
                    Write(child, depth + 1);

                return;
            }

            var token = item.AsToken();
            outline.Append($"Token({Kind(token.RawKind)}): {Escape(token.Text)}\n");
            if (!withTrivia)
                return;

            foreach (var trivia in token.GetAllTrivia())
                outline.Append(' ', (depth * 2) + 2).Append($"Trivia({Kind(trivia.RawKind)}): {Escape(trivia.ToFullString())}\n");
        }

        string Kind(int rawKind) => kindType.IsEnum ? Enum.ToObject(kindType, rawKind).ToString()! : $"{rawKind}";
    }

    private static string Escape(string text)
        => text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
