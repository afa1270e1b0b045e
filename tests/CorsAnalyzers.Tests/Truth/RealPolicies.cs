using System.Reflection;
using CorsAnalyzers.Protocol;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>The rows, run with the real policy builder, and answered by ASP.NET Core's CORS middleware.</summary>
internal sealed class RealPolicies
{
    private readonly Assembly assembly;

    public RealPolicies(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        assembly = Assembly.Load(image.ToArray());
    }

    /// <summary>The answer of a new policy.</summary>
    public RealAnswer Ask(int row, CorsRequest request, bool preflight)
    {
        var make = assembly.GetType(PolicySource.Type)!.GetMethod(PolicySource.MethodOf(row))!.CreateDelegate<Func<CorsPolicy>>();
        try
        {
            return RealMiddleware.Ask(RealMiddleware.For(make()), request, preflight);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return RealAnswer.Thrown;
        }
    }
}
