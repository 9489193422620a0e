using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Minka.Ui;

namespace Minka.Tests.Ui;

/// <summary>Renders a component the way the host does, to the HTML that a browser would get.</summary>
static class Rendering
{
    static readonly WebApplication app = Built();

    public static async Task<string> Html(Type component, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var body = new MemoryStream();
        var visit = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        visit.Request.Scheme = "http";
        visit.Request.Host = new HostString("localhost");
        visit.Response.Body = body;
        await new RazorComponentResult(component, parameters ?? new Dictionary<string, object?>()).ExecuteAsync(visit);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    static WebApplication Built()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddMinkaUi(strictTexts: true);
        return builder.Build();
    }
}
