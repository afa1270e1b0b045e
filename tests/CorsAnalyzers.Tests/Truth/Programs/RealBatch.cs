using System.Reflection;
using System.Runtime.Loader;
using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Generation.Handlers;
using CorsAnalyzers.Tests.Truth.Programs.Handlers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>The assembly of a batch, loaded for as long as it is needed.</summary>
internal sealed class RealBatch : IDisposable
{
    private readonly AssemblyLoadContext context = new("programs", isCollectible: true);
    private readonly Assembly assembly;

    public RealBatch(ProgramBatch batch)
    {
        using var image = new MemoryStream();
        var emitted = batch.Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics
            .Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Take(5)
            .Select(static error => error + "\n" + error.Location.SourceTree)));
        image.Position = 0;
        assembly = context.LoadFromStream(image);
    }

    /// <summary>Runs a program.</summary>
    public RealProgram Run(int index, bool first, bool second)
    {
        var method = assembly.GetType(ProgramBatch.TypeOf(index))!.GetMethod(DeliveryGrammar.EntryPoint)!;
        var type = method.GetParameters() is [{ ParameterType: var parameter }, _, _]
            ? parameter == typeof(CorsOptions) ? typeof(Action<CorsOptions, bool, bool>)
            : parameter == typeof(IServiceCollection) ? typeof(Action<IServiceCollection, bool, bool>)
            : typeof(Action<IApplicationBuilder, bool, bool>)
            : typeof(Func<bool, bool, CorsPolicy>);
        return RealProgram.Run(method.CreateDelegate(type), first, second);
    }

    /// <summary>A program that answers requests.</summary>
    public RealHandler Handler(int index)
    {
        var type = assembly.GetType(ProgramBatch.TypeOf(index))!;
        return new RealHandler(type.GetNestedTypes().Append(type).Select(static host => host.GetMethod(HandlerGrammar.EntryPoint)).OfType<MethodInfo>().Single());
    }

    public void Dispose() => context.Unload();
}
