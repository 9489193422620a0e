using Minka.Domain.Aid;
using Minka.Domain.Offices;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>The State's share of each month against what the law says, with its method.</summary>
public static class ShareScreen
{
    public static void Map(Routes routes) => routes.Get("/ayuda/parte", Power.SeeBooks, Show);

    static IResult Show(HttpContext context, Visit visit)
    {
        var months = visit.Read(o => StateShare.Months(o, visit.Today, AidWords.MonthsShown));
        var table = TableOf(months, visit.T);
        return TableFiles.Asked(context, visit, table) ?? Answers.Page<SharePage>(new
        {
            Table = table, Bars = Bars(months), Legal = months[^1].LegalPercent, Sentence = Sentence(months, visit.T), HasWork = months.Any(m => m.PercentWithWork is not null),
        });
    }

    public static IReadOnlyList<Bar> Bars(IReadOnlyList<StateShare> months) =>
        [.. months.SkipWhile(m => m.Percent is null).Reverse().SkipWhile(m => m.Percent is null).Reverse().Select(m => new Bar(AidWords.ShortMonth(m.Month), m.Percent ?? 0, 0, DateWords.MonthYear(m.Month)))];

    /// <summary>De cada 100 soles de la olla, el Estado puso 39 en promedio; la ley ordena 65.</summary>
    public static string Sentence(IReadOnlyList<StateShare> months, Texts texts)
    {
        var known = months.Where(m => m.Percent is not null).ToArray();
        if (known.Length == 0) return texts["state-part.none"];
        var reached = known.Count(m => m.Percent >= m.LegalPercent);
        return texts.Of("state-part.sentence", ("mean", known.Sum(m => m.Percent!.Value) / known.Length), ("law", months[^1].LegalPercent), ("n", reached), ("months", known.Length));
    }

    static Table TableOf(IReadOnlyList<StateShare> months, Texts t) => new(t["state-part.title"], "parte-del-estado",
    [
        TableColumn.Text(t["state-part.month"]), TableColumn.Count(t["state-part.rations"]), TableColumn.Soles(t["state-part.used"]), TableColumn.Soles(t["state-part.food"]), TableColumn.Soles(t["state-part.subsidy"]),
        TableColumn.Count(t["state-part.percent"]), TableColumn.Count(t["state-part.hours"]), TableColumn.Count(t["state-part.with-work"]),
    ],
    [.. months.Reverse().Where(m => m.Percent is not null).Select(m => new TableRow([DateWords.MonthYear(m.Month), m.Rations, m.Used, m.StateFood, m.Subsidy, m.Percent, (int)AidWords.Hours(m.WorkMinutes), m.PercentWithWork]))]);
}
