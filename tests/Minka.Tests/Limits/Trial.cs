using System.Globalization;

namespace Minka.Tests.Limits;

/// <summary>What must come of a trial.</summary>
enum Must
{
    /// <summary>Never taken: refused with a sentence.</summary>
    BeRefused,
    /// <summary>Never refused because of its length or size.</summary>
    Fit,
    /// <summary>Taken or refused with a sentence, as the form means it.</summary>
    BeAnswered,
}

/// <summary>Something typed into one field, and what must come of it.</summary>
sealed record Trial(string Name, string Typed, Must Must)
{
    const int Enormous = 1_000_000;

    /// <summary>No field of a browser sends it: the whole form is turned away as forged.</summary>
    public const string Nul = "a NUL";

    /// <summary>Both sides of each limit that the page states, and what no page expects. What may be taken comes last: it may change the books.</summary>
    public static IEnumerable<Trial> Of(OfferedField field, bool isLong) => field.Kind switch
    {
        FieldKind.Text => Words(field.LengthMax ?? Minka.Web.Posted.TextLengthMax, isLong),
        FieldKind.Number => Numbers(field.Max),
        FieldKind.Decimal => Decimals,
        FieldKind.Date => Dates,
        FieldKind.Secret => [new("a long PIN", new string('7', 5_000), Must.BeRefused), new("letters", "abcd", Must.BeRefused)],
        FieldKind.Choice or FieldKind.Check or FieldKind.Hidden => Forged(field),
        _ => [],
    };

    static IEnumerable<Trial> Words(int limit, bool isLong) =>
    [
        new("one letter over its limit", new string('ñ', limit + 1), Must.BeRefused),
        .. isLong ? (Trial[])[new("a megabyte", new string('a', Enormous), Must.BeRefused)] : [],
        new("nothing", "", Must.BeAnswered),
        new("control characters", "ab\u0001c\u001b[31m\u202e\ufffe\ud83c\udf5a\u00ad", Must.BeAnswered),
        new(Nul, "ab\0c", Must.BeAnswered),
        new("markup", "<script>alert(1)</script>\"'&", Must.BeAnswered),
        new("its limit", new string('ñ', limit), Must.Fit),
    ];

    static IEnumerable<Trial> Numbers(long? max) =>
    [
        new("letters", "doce", Must.BeRefused),
        new("enormous", "99999999999999999999", Must.BeRefused),
        new("a million digits", new string('9', 100_000), Must.BeRefused),
        new("more than an int", "4294967297", Must.BeRefused),
        new("a fraction", "1.5", Must.BeRefused),
        new("negative", "-1", Must.BeRefused),
        .. max is { } most ? (Trial[])[new("one over its limit", (most + 1).ToString(CultureInfo.InvariantCulture), Must.BeRefused)] : [],
        new("Arabic digits", "١٢", Must.BeAnswered),
        new("nothing", "", Must.BeAnswered),
        .. max is { } limit ? (Trial[])[new("its limit", limit.ToString(CultureInfo.InvariantCulture), Must.BeAnswered)] : [],
    ];

    static IEnumerable<Trial> Decimals =>
    [
        new("letters", "mucho", Must.BeRefused),
        new("enormous", "999999999999999999999999", Must.BeRefused),
        new("more than any book holds", "9999999999999", Must.BeRefused),
        new("a million digits", new string('9', 100_000), Must.BeRefused),
        new("negative", "-5", Must.BeRefused),
        new("commas", "1,2,3", Must.BeRefused),
        new("finer than a céntimo or a gram", "0.00001", Must.BeRefused),
        new("not a number", "NaN", Must.BeRefused),
        new("nothing", "", Must.BeAnswered),
        new("zero", "0", Must.BeAnswered),
    ];

    static IEnumerable<Trial> Dates =>
    [
        new("letters", "ayer", Must.BeRefused),
        new("no such day", "2026-02-30", Must.BeRefused),
        new("the first day of all", "0001-01-01", Must.BeRefused),
        new("the last day of all", "9999-12-31", Must.BeRefused),
        new("a million digits", new string('9', 100_000), Must.BeRefused),
        new("nothing", "", Must.BeAnswered),
        new("a hundred years ago", "1926-11-23", Must.BeAnswered),
        new("in a hundred years", "2126-11-23", Must.BeAnswered),
    ];

    static IEnumerable<Trial> Forged(OfferedField field) => field.Name.StartsWith("__", StringComparison.Ordinal) ? [] :
    [
        new("forged words", "otra cosa", Must.BeAnswered),
        new("a forged number", "2147483647", Must.BeAnswered),
        new("a negative number", "-1", Must.BeAnswered),
        new("an enormous number", "99999999999999999999", Must.BeAnswered),
        new("a path", "../../../etc/passwd", Must.BeAnswered),
        new("nobody's id", "00000000000040008000000000000009", Must.BeAnswered),
        new("control characters", "\u0001\ufffe", Must.BeAnswered),
        new(Nul, "\0", Must.BeAnswered),
        new("nothing", "", Must.BeAnswered),
    ];
}
