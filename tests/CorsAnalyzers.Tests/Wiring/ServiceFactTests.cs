using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CorsAnalyzers.Tests.Wiring;

/// <summary>What the framework's registrations register of CORS, authentication and authorization is what the reader says that they do, or less is said.</summary>
public sealed class ServiceFactTests
{
    private static readonly Dictionary<string, Action<IServiceCollection>> Registrations = new()
    {
        ["AddCors()"] = static services => services.AddCors(),
        ["AddControllers()"] = static services => services.AddControllers(),
        ["AddControllersWithViews()"] = static services => services.AddControllersWithViews(),
        ["AddMvc()"] = static services => services.AddMvc(),
        ["AddMvcCore()"] = static services => services.AddMvcCore(),
        ["AddRazorPages()"] = static services => services.AddRazorPages(),
        ["AddSignalR()"] = static services => services.AddSignalR(),
        ["AddServerSideBlazor()"] = static services => services.AddServerSideBlazor(),
        ["AddRazorComponents()"] = static services => services.AddRazorComponents(),
        ["AddAuthentication()"] = static services => services.AddAuthentication(),
        ["AddAuthorization()"] = static services => services.AddAuthorization(),
        ["AddAuthorizationBuilder()"] = static services => services.AddAuthorizationBuilder(),
        ["AddAuthorizationCore()"] = static services => services.AddAuthorizationCore(),
        ["AddHealthChecks()"] = static services => services.AddHealthChecks(),
        ["AddOutputCache()"] = static services => services.AddOutputCache(),
        ["AddResponseCaching()"] = static services => services.AddResponseCaching(),
        ["AddRouting()"] = static services => services.AddRouting(),
        ["AddSession()"] = static services => services.AddSession(),
        ["AddHttpClient()"] = static services => services.AddHttpClient(),
        ["AddProblemDetails()"] = static services => services.AddProblemDetails(),
        ["AddAntiforgery()"] = static services => services.AddAntiforgery(),
        ["AddRequestTimeouts()"] = static services => services.AddRequestTimeouts(),
        ["AddEndpointsApiExplorer()"] = static services => services.AddEndpointsApiExplorer(),
        ["AddDataProtection()"] = static services => services.AddDataProtection(),
        ["AddIdentityApiEndpoints<Microsoft.AspNetCore.Identity.IdentityUser>()"] = static services => services.AddIdentityApiEndpoints<Microsoft.AspNetCore.Identity.IdentityUser>(),
        ["AddIdentity<Microsoft.AspNetCore.Identity.IdentityUser, Microsoft.AspNetCore.Identity.IdentityRole>()"] =
            static services => services.AddIdentity<Microsoft.AspNetCore.Identity.IdentityUser, Microsoft.AspNetCore.Identity.IdentityRole>(),
        ["AddMvcCore().AddAuthorization()"] = static services => services.AddMvcCore().AddAuthorization(),
        ["AddMvcCore().AddCors()"] = static services => services.AddMvcCore().AddCors(),
    };

    public static TheoryData<string> Names => new(Registrations.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void TheReaderSaysNothingElse(string registration)
    {
        var services = new ServiceCollection();
        Registrations[registration](services);
        var words = WiringText.OfProgram($"var builder = WebApplication.CreateBuilder(args); builder.Services.{registration}; builder.Build().Run();").Split("; ")[1].Split(' ');
        Assert.Equal(Has<ICorsService>(services), !words.Contains("no"));
        if (!words.Contains("authentication?"))
            Assert.Equal(Has<IAuthenticationSchemeProvider>(services), words.Contains("authentication"));
        if (!words.Contains("authorization?"))
            Assert.Equal(Has<IAuthorizationHandlerProvider>(services), words.Contains("authorization"));
    }

    private static bool Has<T>(IServiceCollection services) => services.Any(static service => service.ServiceType == typeof(T));
}
