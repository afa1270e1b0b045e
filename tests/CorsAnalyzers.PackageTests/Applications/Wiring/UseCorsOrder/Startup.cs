using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Desk;

public sealed class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddControllers();
        services.AddCors(options => options.AddPolicy("desk", policy => policy
            .WithOrigins("https://shop.example")
            .WithHeaders("X-Cart")
            .AllowCredentials()));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
            options.Events.OnRedirectToLogin = context =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            });
        services.AddAuthorization();
    }

    public void Configure(IApplicationBuilder app)
    {
        app.UseStaticFiles();
        app.UseRouting();

        // Who asks, and what may he do?
        app.UseAuthentication();
        app.UseAuthorization();

        // The shop's pages ask with the customer's cookie.
        app.UseCors(); // CORS4002

        app.UseEndpoints(endpoints =>
        {
            endpoints.MapControllers().RequireCors("desk");
            endpoints.MapGet("/hours", () => "Nine to five").RequireCors("desk");
        });
    }
}

[ApiController]
[Authorize]
public sealed class OrdersController : ControllerBase
{
    [HttpGet("/orders")]
    public string Get() => "Three orders";
}
