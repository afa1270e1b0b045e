using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;
using ShopApi.Admin;
using ShopApi.Cart;
using ShopApi.Catalog;
using ShopApi.Cors;
using ShopApi.Orders;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddShopCors(builder.Configuration);
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.AddAuthorization();
builder.Services.AddSingleton<ProductCatalog>();
builder.Services.AddSingleton<CartStore>();
builder.Services.AddSingleton<OrderBook>();

var app = builder.Build();

app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
app.UseHttpMethodOverride();
app.UseRouting();
app.UseWhen(context => context.Request.Path.StartsWithSegments("/feed"), feed => feed.UseMiddleware<PriceFeedCorsMiddleware>());
app.UseCors();
app.UseAuthentication();
app.UseAuthorization();

app.MapProducts();
app.MapPriceFeed();
app.MapCart();
app.MapOrders();
app.MapAdmin();

app.Run();
