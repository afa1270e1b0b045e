var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCors();
builder.Services.AddHttpsRedirection(options => options.HttpsPort = 443);

var app = builder.Build();
app.UseHttpsRedirection(); // CORS4008
app.UseCors(policy => policy.AllowAnyOrigin().WithHeaders("X-Cart")); // CORS1001
app.MapGet("/prices", () => "89.00");
app.Run();
