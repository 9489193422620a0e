namespace Minka.Locale;

/// <summary>
/// The languages of the screens. Spanish is the source and complete; English is complete; Quechua is a draft to be checked by
/// those who speak it. What a language lacks is said in Spanish.
/// </summary>
public static class Languages
{
    public const string Spanish = "es", English = "en", Quechua = "qu";

    static readonly AsyncLocal<string?> current = new();

    /// <summary>Tag and own name of each, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<(string Tag, string Name)> All = [(Spanish, "Español"), (Quechua, "Runasimi"), (English, "English")];

    /// <summary>Written by people who speak it, and not yet read by enough of them.</summary>
    public static bool IsDraft(string language) => language == Quechua;

    /// <summary>The language of the request that runs; Spanish outside of one.</summary>
    public static string Current => current.Value ?? Spanish;

    /// <summary>From here on this request, and what it calls, speaks a language; Spanish for a tag that is none.</summary>
    public static void Speak(string? language) => current.Value = Known(language);

    public static string Known(string? language) => All.Any(l => l.Tag == language) ? language! : Spanish;

    /// <summary>The texts of a language over the Spanish ones.</summary>
    public static Texts TextsIn(string language, bool strict) =>
        language == Spanish ? new Texts(PoCatalog.Embedded(Spanish), strict) : new Texts(PoCatalog.Embedded(language), strict, PoCatalog.Embedded(Spanish));
}
