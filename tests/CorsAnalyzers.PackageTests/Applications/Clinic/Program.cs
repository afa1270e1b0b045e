var builder = WebApplication.CreateBuilder(args);

builder.Services.AddCors(options =>
{
    options.AddPolicy("visits", policy => policy
        .SetIsOriginAllowed(_ => true) // CORS2002
        .WithMethods("GET", "TRACE") // CORS3012
        .SetPreflightMaxAge(TimeSpan.FromDays(2)) // CORS3015
        .AllowCredentials());

    options.AddPolicy("doctors", policy => policy // CORS3016
        .WithOrigins("https://doctors.example")
        .AllowAnyHeader() // CORS3005
        .WithMethods("DELETE")
        .AllowCredentials());

    options.AddPolicy("rooms", policy => policy
        .AllowAnyOrigin() // CORS1001
        .WithExposedHeaders("X-Api-Key") // CORS3010
        .SetPreflightMaxAge(TimeSpan.FromHours(2)));
});

var app = builder.Build();
app.UseHttpsRedirection(); // CORS4008
app.UseCors();
app.MapGet("/visits", () => "Three visits").RequireCors("visits");
app.MapDelete("/doctors", () => "No doctors").RequireCors("doctors");
app.MapGet("/rooms", () => "Two rooms").RequireCors("rooms");
app.MapGet("/staff", () => "Nobody").RequireCors("Doctors"); // CORS4001
app.Run();
