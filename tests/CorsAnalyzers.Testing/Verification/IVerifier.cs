using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a test library reports what it checks.</summary>
public interface IVerifier
{
    void Empty<T>(string collectionName, IEnumerable<T> collection);

    void NotEmpty<T>(string collectionName, IEnumerable<T> collection);

    void Equal<T>(T expected, T actual, string? message = null);

    void SequenceEqual<T>(
        IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null);

    void True([DoesNotReturnIf(false)] bool assert, string? message = null);

    void False([DoesNotReturnIf(true)] bool assert, string? message = null);

    [DoesNotReturn]
    void Fail(string? message = null);

    void LanguageIsSupported(string language);

    /// <summary>The same verifier, whose messages also say in which step they arose.</summary>
    IVerifier PushContext(string context);
}
