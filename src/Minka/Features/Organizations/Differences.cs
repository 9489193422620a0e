using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Organizations;

/// <summary>Something that does not add up, in a sentence.</summary>
public sealed record DifferenceLine(string Sentence, string Detail, string? Url);

/// <summary>What does not add up and waits for an explanation, and what was explained. Nobody is accused.</summary>
public static class Differences
{
    const string Url = "/organizacion/pendientes";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, Show);
        routes.Get(Url + "/{key}", Power.SettleDiscrepancies, (Visit visit, string key) => Ask(visit, key, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/{key}", Power.SettleDiscrepancies, Settle);
    }

    static IResult Show(Visit visit)
    {
        var may = visit.May(Power.SettleDiscrepancies);
        var (open, settled) = visit.Read(o => (
            o.OpenDiscrepancies.Select(d => new DifferenceLine(Say(d, o, visit.T), DateWords.Capital(DateWords.WeekdayDayMonth(d.On)), may ? $"{Url}/{d.Key}" : null)).ToArray(),
            o.Settlements.All.OrderByDescending(s => s.Stamp.RecordedAt).Select(s => new DifferenceLine(s.Explanation ?? visit.T["erased"],
                visit.T.Of("differences.settled-by", ("who", o.Register.CalledOf(s.Stamp.Says) ?? visit.T["erased"]), ("date", DateWords.DayMonthYear(s.Stamp.RecordedOn))), null)).ToArray()));
        return Answers.Page<DifferencesPage>(new { Open = open, Settled = settled });
    }

    static async Task<IResult> Settle(HttpContext context, Visit visit, string key)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new SettleDiscrepancy(key, posted.Text("Explanation") ?? ""));
        return result.Done ? Answers.GoOn(Url, "difference-settled") : Ask(visit, key, posted, result.Errors, result.Status);
    }

    static IResult Ask(Visit visit, string key, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var sentence = visit.Read(o => o.OpenDiscrepancies.FirstOrDefault(d => d.Key == key) is { } open ? Say(open, o, visit.T) : null);
        if (sentence is null) return status == StatusCodes.Status200OK ? Results.NotFound() : Answers.GoOn(Url);
        var form = new Asked(visit.T["differences.explain"], "scales", "cash", Url, $"{Url}/{key}", visit.T["differences.do"],
            [new Question(QuestionKind.Note, "Explanation", visit.T["differences.explanation"]) { Hint = visit.T["differences.explanation.hint"] }]) { Why = sentence };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    /// <summary>The sentence of the catalogue with its things in words.</summary>
    static string Say(Discrepancy open, Organization books, Texts texts) => texts.Of("discrepancy." + open.Kind, [.. open.About.Select(a => (char.ToLowerInvariant(a.Name[0]) + a.Name[1..], Word(a.Name, a.Value, books, texts)))]);

    static object Word(string name, object value, Organization books, Texts texts) => value switch
    {
        Soles soles => soles.ToString(),
        DateOnly date => DateWords.DayMonthYear(date),
        string item when name == "Item" => books.Store.NameOf(item),
        string account when name == "Account" => Account(account, books, texts),
        _ => value,
    };

    static string Account(string path, Organization books, Texts texts) =>
        Accounting.LotOf(path) is { } lot ? texts.Of("differences.lot", ("item", books.Store.NameOf(lot.Item)), ("n", lot.Number))
        : path == Accounting.CashBox ? texts["differences.box"] : path == Accounting.InDoubt ? texts["differences.in-doubt"] : texts["differences.set-aside"];
}
