using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Reports failures as <see cref="InvalidOperationException"/>, which every test runner understands.</summary>
public class DefaultVerifier : IVerifier
{
    public DefaultVerifier()
        : this(ImmutableStack<string>.Empty)
    {
    }

    protected DefaultVerifier(ImmutableStack<string> context) => Context = context ?? throw new ArgumentNullException(nameof(context));

    protected ImmutableStack<string> Context { get; }

    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection)
        => Require(!collection.Any(), $"'{collectionName}' is not empty");

    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
        => Require(collection.Any(), $"'{collectionName}' is empty");

    public virtual void Equal<T>(T expected, T actual, string? message = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            Fail(message ?? $"items not equal.  expected:'{expected}' actual:'{actual}'");
    }

    public virtual void SequenceEqual<T>(
        IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null)
        => Require(expected.SequenceEqual(actual, equalityComparer), message ?? "Sequences are not equal");

    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
        => Require(assert, message ?? "Expected value to be 'true' but was 'false'");

    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
        => Require(!assert, message ?? "Expected value to be 'false' but was 'true'");

    [DoesNotReturn]
    public virtual void Fail(string? message = null)
        => throw new InvalidOperationException(CreateMessage(message ?? "Verification failed for an unspecified reason."));

    public virtual void LanguageIsSupported(string language)
        => Require(language is LanguageNames.CSharp, $"Unsupported Language: '{language}'");

    public virtual IVerifier PushContext(string context)
    {
        if (GetType() != typeof(DefaultVerifier))
            throw new InvalidOperationException($"Custom verifier types must override {nameof(PushContext)}");

        return new DefaultVerifier(Context.Push(context));
    }

    protected virtual string CreateMessage(string? message)
        => string.Concat(Context.Reverse().Select(frame => $"Context: {frame}{Environment.NewLine}")) + message;

    private void Require([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
            Fail(message);
    }
}
