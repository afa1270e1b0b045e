using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Tests.Relevance;

/// <summary>A text that counts how often it is read as a whole.</summary>
internal sealed class CountingText(string content) : SourceText
{
    private int reads;

    public int Reads => Volatile.Read(ref reads);

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => content.Length;

    public override char this[int position] => content[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        content.CopyTo(sourceIndex, destination, destinationIndex, count);

    public override string ToString(TextSpan span)
    {
        if (span.Length == Length)
        {
            Interlocked.Increment(ref reads);
        }

        return content.Substring(span.Start, span.Length);
    }
}
