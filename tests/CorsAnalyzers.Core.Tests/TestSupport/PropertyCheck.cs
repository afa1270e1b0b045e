using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>FsCheck's properties in a fact: the seed is fixed, and a failure shows it with the smallest case found.</summary>
internal static class PropertyCheck
{
    private const ulong Seed = 20260214;

    /// <param name="cases">What the cases are made from; they shrink by leaving parts out.</param>
    /// <param name="holds">Asserts.</param>
    /// <param name="count">How many cases.</param>
    public static void ForAll<T>(Gen<T[]> cases, Action<T[]> holds, int count) => Check.One(
        Config.QuickThrowOnFailure
            .WithMaxTest(count)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))),
        Prop.ForAll(Arb.From(cases, Shrink), holds));

    private static IEnumerable<T[]> Shrink<T>(T[] parts) =>
        Enumerable.Range(0, parts.Length).Select(index => parts.Where((_, other) => other != index).ToArray());
}
