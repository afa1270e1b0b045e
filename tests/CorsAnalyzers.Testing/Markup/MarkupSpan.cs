using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A marked piece of a source: without a name for <c>[|…|]</c>, else with what stands before the colon.</summary>
internal readonly record struct MarkupSpan(string Name, TextSpan Span, bool IsPosition = false)
{
    public bool IsNumbered => Name.StartsWith('#');
}
