using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Vocabulary;
using CorsAnalyzers.Vocabulary.Wiring;
using CorsAnalyzers.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>Parts of an application that get out of sight: what code that cannot be seen may have added to them.</summary>
internal static class WiringEscapes
{
    /// <summary>Code that cannot be seen is given the inputs of a call.</summary>
    /// <returns>The call's result, where it hands a part of the application on; else null.</returns>
    public static Value? Change(Call call)
    {
        if (call.Path.Wiring is not { } wiring)
        {
            return null;
        }

        var isFramework = call.Machine.Graphs.References.AreOfFramework(call.Method) && !CallsOthers(call.Method);
        var recipient = new Recipient(call, isFramework);
        var inputs = call.Receiver is null ? call.Arguments : [call.Receiver, .. call.Arguments];
        foreach (var input in inputs)
        {
            Give(recipient, input, seen: null);
        }

        return isFramework || call.Method.MethodKind == MethodKind.Constructor ? null : Result(call, wiring, inputs.OfType<WiringValue>().ToList());
    }

    /// <summary>An operation without a meaning of its own here is done with a part of an application: code with errors, mostly.</summary>
    public static void Lose(Machine machine, IOperation operation, Value value)
    {
        if (value is WiringValue && machine.Path.Wiring is { } wiring
            && operation.Kind is OperationKind.Invalid or OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference)
        {
            wiring.IsLost = true;
        }
    }

    private static void Give(Recipient recipient, Value value, HashSet<Value>? seen)
    {
        if (seen?.Add(value) == false)
        {
            return;
        }

        var call = recipient.Call;
        switch (value)
        {
            case PipelineDraft pipeline when !recipient.IsFramework:
                // Who is given the routes alone adds no middleware.
                if (!IsGivenAsRoutes(call, pipeline))
                {
                    pipeline.Add(recipient.MayDoCors ? MiddlewareKind.Unseen : MiddlewareKind.Other, call.Site);
                }

                pipeline.MayHaveMoreEndpoints = true;
                break;
            case RoutesDraft routes when !recipient.IsFramework:
                routes.Pipeline.MayHaveMoreEndpoints = true;
                Open(recipient, routes.Conventions);
                break;
            case EndpointDraft endpoint when !recipient.IsFramework:
                Open(recipient, endpoint.Conventions);
                break;
            case ServicesDraft services when !recipient.IsFramework:
                Open(recipient, services);
                break;
            case HostDraft host when !recipient.IsFramework:
                Open(recipient, host.Services);
                host.Pipeline?.Add(recipient.MayDoCors ? MiddlewareKind.Unseen : MiddlewareKind.Other, call.Site);
                break;
            case CorsOptionsObject { Services: { } services } when !recipient.IsFramework:
                services.MayHaveMore = true;
                break;
            case AuthorizationOptionsObject options when !recipient.IsFramework:
                options.Services.OpenSecurity();
                break;
            case NextPipeline when !recipient.IsFramework:
            case Function function when MayWire(function) || NextPipeline.IsIn(function) || HandsOn(function, call.Machine):
                call.Path.Wiring!.IsLost = true;
                break;
            case Instance instance:
                GiveParts(instance.Members.Values.Concat(instance.Elements));
                break;
            case Collection collection:
                GiveParts(collection.Parts);
                break;
        }

        void GiveParts(IEnumerable<Value> parts)
        {
            seen ??= [value];
            foreach (var part in parts.ToList())
            {
                Give(recipient, part, seen);
            }
        }
    }

    /// <summary>Whether a function that nobody is seen to call does CORS with a part of an application.</summary>
    public static bool MayWire(Function function)
    {
        var declaration = function.Syntax ?? function.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return declaration is not null && declaration.DescendantTokens().Any(static token => CorsMembers.Methods.Contains(token.ValueText))
            && function.Method.Parameters.Any(static parameter => WiringVocabulary.IsPart(parameter.Type));
    }

    /// <summary>Whether a function gives a part of an application to code that may not be seen: an installer that is found by reflection, for example.</summary>
    private static bool HandsOn(Function function, Machine machine)
    {
        var calls = (function.Syntax as AnonymousFunctionExpressionSyntax)?.DescendantNodes().OfType<InvocationExpressionSyntax>().ToList();
        if (calls is null or { Count: 0 })
        {
            return false;
        }

        var model = machine.Graphs.ModelOf(calls[0].SyntaxTree);
        return calls.Exists(call => call.ArgumentList.Arguments.Select(static argument => argument.Expression)
            .Concat(call.Expression is MemberAccessExpressionSyntax access ? [access.Expression] : [])
            .Any(given => WiringVocabulary.IsPart(model.GetTypeInfo(given, machine.CancellationToken).Type))
            && !IsSeen(call));

        // What the compilation declares is looked through by itself.
        bool IsSeen(InvocationExpressionSyntax call) =>
            model.GetSymbolInfo(call, machine.CancellationToken).Symbol is IMethodSymbol method
            && (machine.Graphs.References.AreOfFramework(method)
                || (!method.DeclaringSyntaxReferences.IsEmpty && method is { IsAbstract: false, IsVirtual: false, IsOverride: false }));
    }

    /// <summary>Whether a method calls code that is not known with what it is given: delegates do, and reflection.</summary>
    private static bool CallsOthers(IMethodSymbol method) =>
        method.MethodKind == MethodKind.DelegateInvoke
        || method.Name == "DynamicInvoke"
        || method.ContainingType is { Name: "Activator" or "ActivatorUtilities" }
        || method.ContainingNamespace?.ToDisplayString() == "System.Reflection";

    private static bool IsGivenAsRoutes(Call call, PipelineDraft pipeline)
    {
        for (var i = 0; i < call.Arguments.Count && i < call.Method.Parameters.Length; i++)
        {
            if (call.Arguments[i] == pipeline)
            {
                return WiringVocabulary.IsRoutes(call.Method.Parameters[i].Type);
            }
        }

        return false;
    }

    private static void Open(Recipient recipient, EndpointMetadata metadata)
    {
        metadata.IsOpen = true;
        metadata.MayBeProtected = true;
        if (recipient.MayDoCors)
        {
            metadata.ForgetCors();
        }
    }

    private static void Open(Recipient recipient, ServicesDraft services)
    {
        services.Place ??= recipient.Call.Site;
        var assembly = recipient.Assembly;
        var references = recipient.Call.Machine.Graphs.References;
        if (references.MayRegisterCors(assembly))
        {
            services.Open();
            services.HasStartupFilter = true;
        }
        else if (references.MayRegisterSecurity(assembly))
        {
            services.OpenSecurity();
        }
    }

    /// <summary>The part of the application that the call hands on; null where its result is none, or not known.</summary>
    private static Value? Result(Call call, WiringDraft wiring, List<WiringValue> inputs)
    {
        var type = call.Method.ReturnType;
        if (inputs.Count == 0 || call.Method.ReturnsVoid)
        {
            return null;
        }

        if (WiringVocabulary.IsPipeline(type))
        {
            // An application that is built out of sight is one of which nothing is known.
            wiring.IsLost |= !inputs.OfType<PipelineDraft>().Any();
            return inputs.OfType<PipelineDraft>().FirstOrDefault();
        }

        if (WiringVocabulary.IsServices(type))
        {
            return inputs.OfType<ServicesDraft>().FirstOrDefault();
        }

        if (WiringVocabulary.IsHostBuilder(type))
        {
            return inputs.OfType<HostDraft>().FirstOrDefault();
        }

        if (WiringVocabulary.IsRoutes(type) || WiringVocabulary.IsConventions(type))
        {
            return inputs.OfType<EndpointDraft>().FirstOrDefault() is { } endpoint ? endpoint
                : (inputs.OfType<RoutesDraft>().FirstOrDefault() ?? inputs.OfType<PipelineDraft>().FirstOrDefault()?.Routes) is not { } routes ? null
                : WiringVocabulary.IsRoutes(type) ? new RoutesDraft(call.Path.NextId(), routes.Pipeline, routes)
                : NewEndpoint(call, routes);
        }

        return type.Name.EndsWith("Builder", StringComparison.Ordinal) ? inputs.OfType<ServicesDraft>().FirstOrDefault() : null;
    }

    private static EndpointDraft NewEndpoint(Call call, RoutesDraft routes)
    {
        var endpoint = new EndpointDraft(call.Path.NextId(), call.Site, routes);
        endpoint.Attributes.MayBeProtected = true;
        if (call.Machine.Graphs.References.MayDoCors(call.Method.ContainingAssembly))
        {
            endpoint.Attributes.ForgetCors();
        }

        routes.Endpoints.Add(endpoint);
        return endpoint;
    }

    /// <summary>The code that cannot be seen.</summary>
    private sealed class Recipient(Call call, bool isFramework)
    {
        public Call Call => call;

        public bool IsFramework => isFramework;

        /// <summary>Where its code is; null where that is not known.</summary>
        public IAssemblySymbol? Assembly => CallsOthers(call.Method) ? null : call.Method.ContainingAssembly;

        /// <summary>Whether it may install CORS.</summary>
        public bool MayDoCors => call.Machine.Graphs.References.MayDoCors(Assembly);
    }
}
