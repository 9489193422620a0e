using System.Text.Encodings.Web;
using System.Text.Unicode;
using Minka.Locale;

namespace Minka.Ui;

/// <summary>What the screens need from the host.</summary>
public static class UiSetup
{
    /// <summary>
    /// Registers components rendered once on the server, the texts of a visit (in the language that the browser chose) and an
    /// encoder that leaves ñ and accents readable while it still escapes markup.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="strictTexts">A missing text throws: for tests and development.</param>
    public static IServiceCollection AddMinkaUi(this IServiceCollection services, bool strictTexts = false)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(forms => forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped(_ => Languages.TextsIn(Languages.Current, strictTexts));
        services.AddScoped<IRecovered, NothingRecovered>();
        return services;
    }
}
