using System.Collections.Concurrent;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>What code in the assemblies that a compilation references may do with an application that it is given: what it references itself says so.</summary>
internal sealed class ReferencedAssemblies(Compilation compilation)
{
    private static readonly string[] OfFramework = ["Microsoft.AspNetCore", "Microsoft.Extensions.", "Microsoft.Net.", "Microsoft.JSInterop"];
    private static readonly string[] OfCors = ["Microsoft.AspNetCore.Cors"];
    private static readonly string[] OfServices = ["Microsoft.AspNetCore.Cors", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Mvc.Cors", "Microsoft.AspNetCore.Mvc.ViewFeatures"];
    private static readonly string[] OfSecurity = ["Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Authorization", "Microsoft.AspNetCore.Mvc"];

    private readonly ConcurrentDictionary<(string Assembly, string[] Sought), bool> known = new();
    private readonly Lazy<Dictionary<string, IAssemblySymbol>> all = new(() => compilation.SourceModule.ReferencedAssemblySymbols
        .GroupBy(static assembly => assembly.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Whether a member is the framework's own. Other assemblies that are named like its own are not, where they may do with CORS what they like.
    /// </summary>
    public bool AreOfFramework(ISymbol member) => KnownTypes.Usual.IsFramework(member)
        && (member.ContainingAssembly is not { } assembly
            || !assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || Array.Exists(OfFramework, name => assembly.Name.StartsWith(name, StringComparison.Ordinal))
            || !MayRegisterCors(assembly));

    /// <summary>Whether an assembly's code may install CORS or speak of it to endpoints.</summary>
    public bool MayDoCors(IAssemblySymbol? assembly) => May(assembly, OfCors, exactly: true);

    /// <summary>Whether an assembly's code may register the services of CORS.</summary>
    public bool MayRegisterCors(IAssemblySymbol? assembly) => May(assembly, OfServices, exactly: true);

    /// <summary>Whether an assembly's code may register authentication or authorization.</summary>
    public bool MayRegisterSecurity(IAssemblySymbol? assembly) => May(assembly, OfSecurity, exactly: false);

    /// <summary>Whether one of the referenced assemblies that are not the framework's may have controllers.</summary>
    public bool MayHaveControllers => all.Value.Values.Any(assembly => !IsFramework(assembly.Name)
        && assembly.Modules.SelectMany(static module => module.ReferencedAssemblies).Any(static reference => reference.Name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)));

    /// <summary>Whether the compilation references an assembly of one of the names, or beginnings of names.</summary>
    public bool Has(Func<string, bool> isSought) => compilation.SourceModule.ReferencedAssemblies.Any(reference => isSought(reference.Name));

    private bool May(IAssemblySymbol? assembly, string[] sought, bool exactly)
    {
        if (assembly is null || SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly))
        {
            return true;
        }

        if (!known.TryGetValue((assembly.Name, sought), out var may))
        {
            may = May(assembly, sought, exactly, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { assembly.Name });
            known.TryAdd((assembly.Name, sought), may);
        }

        return may;
    }

    private bool May(IAssemblySymbol assembly, string[] sought, bool exactly, HashSet<string> seen)
    {
        foreach (var reference in assembly.Modules.SelectMany(static module => module.ReferencedAssemblies))
        {
            if (Array.Exists(sought, name => exactly ? reference.Name == name : reference.Name.StartsWith(name, StringComparison.Ordinal)))
            {
                return true;
            }

            // What cannot be looked into may do anything.
            if (!IsFramework(reference.Name) && seen.Add(reference.Name) && (!all.Value.TryGetValue(reference.Name, out var next) || May(next, sought, exactly, seen)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name is "netstandard" or "mscorlib" or "WindowsBase";
}
