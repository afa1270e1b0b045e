using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary><c>IServiceCollection</c>, and the builders that its extensions return: what of the registrations matters for CORS.</summary>
internal static class ServicesVocabulary
{
    /// <summary>Methods that register authentication.</summary>
    private static readonly HashSet<string> Authentication = new(StringComparer.Ordinal)
    {
        "AddAuthentication", "AddAuthenticationCore", "AddIdentity", "AddDefaultIdentity", "AddIdentityApiEndpoints", "AddIdentityCookies",
    };

    /// <summary>Methods that register authorization.</summary>
    private static readonly HashSet<string> Authorization = new(StringComparer.Ordinal)
    {
        "AddAuthorization", "AddAuthorizationCore", "AddAuthorizationBuilder", "AddAuthorizationPolicyEvaluator",
    };

    /// <summary>Methods that register both, and those of MVC that register CORS, too.</summary>
    public static HashSet<string> Mvc { get; } = new(StringComparer.Ordinal) { "AddControllers", "AddControllersWithViews", "AddMvc" };

    /// <summary>The result of a method.</summary>
    public static Value? Invoke(Call call, ServicesDraft services)
    {
        if (call.Name is "BuildServiceProvider" or "get_Item" or "get_Count" or "Contains" or "GetEnumerator" or "Any" or "FirstOrDefault")
        {
            return null;
        }

        services.Place ??= call.Site;
        Register(call, services);
        foreach (var argument in call.Arguments.OfType<Function>())
        {
            Configure(call, services, argument);
        }

        Scan(call, services);
        return call.Method.ReturnsVoid ? Constant.Null
            : WiringVocabulary.IsServices(call.Method.ReturnType) || call.Method.ReturnType.Name.EndsWith("Builder", StringComparison.Ordinal) ? services
            : null;
    }

    /// <summary>Whether a value is a policy for authorization; null where that is not known.</summary>
    public static bool? IsPolicy(Machine machine, Value value) => machine.Path.Resolve(value) switch
    {
        Constant { Content: null } => false,
        Unknown { Key: var key } when key.IndexOf("AuthorizationPolicyBuilder.Build(", StringComparison.Ordinal) >= 0 || key.EndsWith("AuthorizationOptions.DefaultPolicy", StringComparison.Ordinal) => true,
        _ => null,
    };

    private static void Register(Call call, ServicesDraft services)
    {
        var isMvc = Mvc.Contains(call.Name);
        if (call.Name == CorsMembers.AddCors || isMvc)
        {
            services.HasCors = true;
            call.Path.Wiring!.CorsCalls.Add(call.Syntax);
        }

        // MVC's own method for authorization registers both.
        if (isMvc || call.Name == "AddRazorPages" || Authentication.Contains(call.Name)
            || (call.Name == "AddAuthorization" && call.Method.ContainingType.Name.StartsWith("Mvc", StringComparison.Ordinal)))
        {
            services.HasAuthentication = true;
        }

        if (isMvc || call.Name == "AddRazorPages" || Authorization.Contains(call.Name))
        {
            services.HasAuthorization = true;
        }

        // Their own services may be among what these register.
        if (call.Name is "AddServerSideBlazor" or "AddRazorComponents" or "AddSignalR" or "AddSignalRCore" or "AddConnections")
        {
            services.HasAuthentication = services.HasAuthentication == true ? true : null;
            services.HasAuthorization = services.HasAuthorization == true ? true : null;
        }

        switch (call.Name)
        {
            case "SetFallbackPolicy":
                services.HasFallbackPolicy = IsPolicy(call.Machine, call.Argument(call.Arguments.Count - 1)) ?? true;
                break;
            case "AddFallbackPolicy":
                services.HasFallbackPolicy = true;
                break;
        }
    }

    /// <summary>Runs a function that is given options which matter.</summary>
    private static void Configure(Call call, ServicesDraft services, Function function)
    {
        var isConfiguring = false;
        var arguments = new List<Value>();
        foreach (var parameter in function.Method.Parameters)
        {
            Value? known = call.Machine.Types.KindOf(parameter.Type) == KnownKind.CorsOptions ? services.CorsOptions
                : KnownTypes.Is(parameter.Type, "Microsoft.AspNetCore.Authorization.AuthorizationOptions") ? services.AuthorizationOptions
                : null;
            isConfiguring |= known is not null;
            arguments.Add(known ?? call.Machine.Unknown(parameter.Type, "given:" + parameter.Name, ofOrigin: false));
        }

        if (isConfiguring)
        {
            services.MayHaveMore |= LaterChanges.MayConcern(function);
            call.Machine.Invoker.Apply(function, arguments, call.Syntax, call.Frame);
        }
    }

    /// <summary>What the call names besides: services by which the application takes part in CORS itself, and options that change it.</summary>
    private static void Scan(Call call, ServicesDraft services)
    {
        if (IsGivenDescriptor(call))
        {
            services.HasStartupFilter = services.HasOwnPolicyProvider = true;
            OpenOptions(services);
        }

        // Which registration goes is not followed.
        services.HasStartupFilter |= services.StartupFilters.Count > 0 && call.Name is "Remove" or "RemoveAt" or "Clear";
        foreach (var name in NamesIn(call))
        {
            switch (name)
            {
                case "IStartupFilter":
                    services.HasStartupFilter |= !StartupFilters.TryRegister(call, services);
                    break;
                case "ICorsPolicyProvider" or "ICorsService":
                    services.HasOwnPolicyProvider = true;
                    services.HasCors = true;
                    break;
                case "IConfigureOptions" or "IPostConfigureOptions" or "IConfigureNamedOptions" or "ConfigureOptions":
                    OpenOptions(services);
                    break;
                case "CorsOptions" when IsConfiguring(call.Name) && !call.Arguments.OfType<Function>().Any():
                    services.MayHaveMore = true;
                    break;
                case "IAuthorizationPolicyProvider":
                    services.HasFallbackPolicy = null;
                    break;
                case "SuppressCheckForUnhandledSecurityMetadata":
                case "RouteOptions" when call.Arguments.OfType<Function>().All(static function => function.Syntax is null):
                    services.MaySuppressMetadataCheck = true;
                    break;
                case "ConfigureApplicationPartManager" or "ApplicationPartManager":
                    services.ChoosesControllers = true;
                    break;
                case "Conventions":
                    services.MayHaveConventions = true;
                    break;
                case "AddBasePolicy":
                    services.MayCacheOutput = true;
                    break;
            }
        }
    }

    private static bool IsConfiguring(string method) =>
        method.IndexOf("Configure", StringComparison.Ordinal) >= 0 || method.StartsWith("Bind", StringComparison.Ordinal);

    /// <summary>A registration that the call does not state itself.</summary>
    private static bool IsGivenDescriptor(Call call) =>
        call.Name is "Add" or "Insert" or "TryAdd" or "TryAddEnumerable" or "Replace"
        && Enumerable.Range(0, call.Arguments.Count).Any(argument =>
            argument < call.Method.Parameters.Length
            && HoldsDescriptors(call.Method.Parameters[argument].Type)
            && call.ArgumentSyntax(argument)?.DescendantTokens().Any(static token => token.ValueText == "ServiceDescriptor") != true);

    private static bool HoldsDescriptors(ITypeSymbol type) =>
        type.Name == "ServiceDescriptor" || (type is INamedTypeSymbol { Name: "IEnumerable", TypeArguments: { Length: 1 } items } && items[0].Name == "ServiceDescriptor");

    /// <summary>A class configures options: which, and how, is not followed.</summary>
    private static void OpenOptions(ServicesDraft services)
    {
        services.MayHaveMore = true;
        services.MaySuppressMetadataCheck = true;
        services.MayCacheOutput = true;
        services.HasFallbackPolicy = services.HasFallbackPolicy == true ? true : null;
    }

    private static IEnumerable<string> NamesIn(Call call)
    {
        var types = TypeArguments.Of(call).ToList();
        var syntax = call.Syntax is InvocationExpressionSyntax invocation ? invocation.ArgumentList : null;
        return new HashSet<string>(
            types.Select(static type => type.Name).Append(call.Name)
                .Concat(types.OfType<INamedTypeSymbol>().SelectMany(static type => type.TypeArguments).Select(static type => type.Name))
                .Concat(syntax?.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText) ?? []),
            StringComparer.Ordinal);
    }
}
