using Minka.Hosting.Nodes;

namespace Minka.Web;

/// <summary>The cookie by which an enrolled browser is known.</summary>
public static class BrowserToken
{
    static readonly TimeSpan life = TimeSpan.FromDays(400);

    /// <summary>Enrols this browser on the node and gives it its cookie. Only after the books accepted it.</summary>
    public static void Give(HttpContext context, Node node, Guid browser, Guid organization, string? label)
    {
        var token = node.Folder.Browsers.Enrol(browser, organization, label ?? "");
        context.Response.Cookies.Append(Gate.BrowserCookie, token, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = life, Path = "/", IsEssential = true,
        });
    }
}
