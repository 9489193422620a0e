using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Money;

/// <summary>Questions that these forms share, and how their answers are read.</summary>
static class Asking
{
    /// <summary>Who keeps or watches the box: she reads everybody's account. Anybody else reads her own.</summary>
    public static bool Watches(Organization o, Visit visit) => o.Offices.Allows(visit.Person, Power.KeepCash, visit.Today) || o.Offices.PostsOf(visit.Person, visit.Today).Contains(Post.Fiscal);

    public static Question Day(Visit visit, string name = "Date") => new(QuestionKind.Date, name, visit.T["market.date"], visit.Today.Typed());
    public static DateOnly Date(Posted posted, Visit visit, string name = "Date") => posted.Date(name) ?? visit.Today;

    public static Question Amount(Texts t, string name = "Amount", string? value = null) => new(QuestionKind.Money, name, t["spend.amount"], value);
    public static Question Note(Texts t, string hint) => new(QuestionKind.Note, "Note", t["cash.note"]) { Hint = hint, Optional = true, Max = Spend.NoteLengthMax };
    public static Question Source(Organization o, Visit visit, string? value = null) => new(QuestionKind.List, "Source", visit.T["market.source"], value ?? MoneyPlaces.Box) { Choices = MoneyPlaces.Of(o, visit.Person, visit.T) };
    public static Question DecidedBy(Texts t) => new(QuestionKind.Text, "DecidedBy", t["money.decided-by"]) { Hint = t["money.decided-by.hint"] };

    public static Question Person(Organization o, Visit visit, string name, string label) => new(QuestionKind.Select, name, label) { Choices = People.Choices(o, visit), Empty = visit.T["money.choose-person"] };
    public static PersonId PersonIn(Posted posted, Organization o, Visit visit, string name) => People.Find(o, posted.Int(name), visit.Today) ?? PersonId.Nobody;

    public static MoneySource SourceIn(Posted posted, Organization o, string name = "Source")
    {
        if (MoneyPlaces.Read(o, posted.Text(name)) is { } source) return source;
        posted.Wrong(name, "cash.place.choose");
        return MoneySource.Box;
    }

    /// <summary>How money arrives: in cash, or on somebody's account with its operation number, sure or in doubt.</summary>
    public static IReadOnlyList<Question> Means(Organization o, Visit visit) =>
    [
        new(QuestionKind.Tiles, "Means", visit.T["cash.means"], nameof(PaymentMeans.Cash)) { Choices = MeansChoices(visit.T) },
        new(QuestionKind.Digits, "Operation", visit.T["cash.operation"]) { Optional = true, Max = Spend.PaperNumberLengthMax },
        new(QuestionKind.Select, "Holder", visit.T["cash.holder"], $"{o.Register.NumberOf(visit.Person)}") { Choices = People.Choices(o, visit) },
        new(QuestionKind.Check, "InDoubt", visit.T["payment.in-doubt"]) { Hint = visit.T["payment.in-doubt.hint"] },
    ];

    public static IReadOnlyList<Choice> MeansChoices(Texts t) =>
        [.. new[] { (PaymentMeans.Cash, "coins"), (PaymentMeans.Yape, "device-mobile"), (PaymentMeans.Plin, "device-mobile"), (PaymentMeans.Transfer, "bank") }.Select(m => new Choice(m.Item1.ToString(), t["cash.means." + m.Item1], m.Item2))];

    public static (PaymentMeans Means, string? Operation, PersonId? Holder, bool InDoubt) MeansIn(Posted posted, Organization o, Visit visit) =>
        (posted.Choice("Means", PaymentMeans.Cash), posted.Text("Operation", Spend.PaperNumberLengthMax), People.Find(o, posted.Int("Holder"), visit.Today), posted.Checked("InDoubt"));

    /// <summary>Hours as people type them: 2, 2.5; in minutes.</summary>
    public static int MinutesIn(Posted posted, string name = "Minutes")
    {
        if (posted.Text(name) is not { } text) return 0;
        if (TypedNumber.TryRead(text, 2, out var hundredths) && Math.Abs(hundredths) <= 1_000_00) return (int)(hundredths * 60 / 100);
        posted.Wrong(name, "form.not-a-number", ("text", text.Length <= 30 ? text : text[..30]));
        return 0;
    }

    public static Question Hours(Texts t) => new(QuestionKind.Text, "Minutes", t["money.hours"]) { Hint = t["money.hours.hint"] };

    /// <summary>2 h 30 min</summary>
    public static string Hours(long minutes, Texts t) => minutes % 60 == 0 ? t.Of("money.hours.said", ("n", minutes / 60)) : t.Of("money.hours.and-minutes", ("h", minutes / 60), ("min", minutes % 60));

    public static string Called(Organization o, PersonId person, Texts t) => o.Register.CalledOf(person) ?? t["erased"];

    /// <summary>A sheet of paper with the ends of the book.</summary>
    public static PrintedSheet Sheet(Organization o, Visit visit, string title, string? period, IReadOnlyList<PaperBlock> blocks, IReadOnlyList<string> signatures)
    {
        var ends = PaperEnds.Of(o, visit);
        return new PrintedSheet(title, ends.Organization, blocks) { Period = period, Signatures = signatures, Entry = ends.Entry, Words = ends.Words };
    }
}
