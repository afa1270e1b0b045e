using System.Security.Cryptography;

namespace ShopApi.Cart;

/// <summary>The cookie that tells whose cart it is.</summary>
internal static class CartSession
{
    private const string CookieName = "cart";

    /// <summary>The session of this request's sender; a new one, with its cookie, for a new sender.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Request.Cookies.TryGetValue(CookieName, out var session))
        {
            return session;
        }

        session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        // None: storefronts on other domains send it too.
        context.Response.Cookies.Append(CookieName, session, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.None });
        return session;
    }
}
