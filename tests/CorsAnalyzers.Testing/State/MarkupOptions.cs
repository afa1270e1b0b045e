namespace Microsoft.CodeAnalysis.Testing;

[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary>Where several descriptors fit, the first one is meant.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code, as in <c>$$"""</c>.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
