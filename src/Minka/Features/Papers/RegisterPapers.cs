using Minka.Domain.Members;
using Minka.Features.Members;
using Minka.Features.Papers.Layouts;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>The members' book and the register of users. Both name homes and documents: only for whoever keeps them, never for the wall.</summary>
static class RegisterPapers
{
    public static IReadOnlyList<PrintedSheet> Users(PaperAsk ask) => ask.Visit.Read(o =>
    {
        var visit = ask.Visit;
        var people = o.Register.ActiveOn(visit.Today).ToArray();
        // The official columns come from the one place that writes them: what leaves the house is decided there.
        var lines = RegisterSheet.Write(o, visit.Person, visit.Today).Skip(1).ToArray();
        var rows = lines.Select((line, at) =>
        {
            var cells = BookColumns.Official.Select((key, place) => (key, place)).ToDictionary(c => c.key, c => line[c.place]);
            cells["household"] = at < people.Length && people[at].HouseholdOn(visit.Today) is { } home ? $"{o.Register.NumberOf(home)}" : "";
            return new PaperRow(cells);
        }).ToArray();
        var counts = people.GroupBy(p => p.KindOn(visit.Today)).ToDictionary(g => g.Key, g => g.Count());
        int Of(MemberKind kind) => counts.GetValueOrDefault(kind);
        return Columned.Sheets(ask, new PaperHead(PaperEnds.Of(o, visit), DateWords.Capital(DateWords.Full(visit.Today)), [Post(visit, "President"), Post(visit, "Secretary"), Post(visit, "Fiscal")])
        {
            Tail = new TextBlock([visit.T.Of("paper.padron.count", ("all", people.Length), ("members", Of(MemberKind.Member)), ("users", Of(MemberKind.User)), ("third", Of(MemberKind.SolidarityCase)))]),
        }, rows);
    });

    public static IReadOnlyList<PrintedSheet> Members(PaperAsk ask) => ask.Visit.Read(o =>
    {
        var (visit, today) = (ask.Visit, ask.Visit.Today);
        var rows = o.Register.MembersOn(today).Select(p =>
        {
            var home = p.HouseholdOn(today) is { } id ? o.Register.Households.GetValueOrDefault(id) : null;
            return PaperRow.Of(("number", $"{p.Number}"), ("name", p.Names?.Listed ?? p.Called ?? visit.T["erased"]), ("dni", o.Register.DocumentOf(p.Id, DocumentKind.Dni, visit.Person, today)), ("address", home?.Address),
                ("since", Short(p.Since)), ("post", o.Offices.PostsOf(p.Id, today).Count == 0 ? "" : DateWords.Capital(PostWords.Of(o, p.Id, today, visit.T))));
        }).ToArray();
        return Columned.Sheets(ask, new PaperHead(PaperEnds.Of(o, visit), DateWords.Capital(DateWords.Full(today)), [Post(visit, "President"), Post(visit, "Secretary")])
        {
            Tail = new TextBlock([visit.T.Of("paper.socias.count", ("n", rows.Length))]),
        }, rows);
    });

    internal static string Post(Visit visit, string post) => DateWords.Capital(visit.T["post." + post]);

    /// <summary>3 mar 2019: a column of dates, months written.</summary>
    internal static string Short(DateOnly date) => $"{date.Day} {DateWords.Month(date)[..3]} {date.Year}";
}
