using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Domain.Members.Person;

namespace Minka.Features.Papers;

/// <summary>The sheet of a day's crew: whoever is named first, then the other members, to mark who came.</summary>
static class CrewPaper
{
    public static IReadOnlyList<PrintedSheet> Sheets(PaperAsk ask) => ask.Visit.Read(o =>
    {
        var code = new SheetCode(SheetKind.Crew, ask.Date);
        var rows = PeopleOf(o, ask.Date).Select(p => PaperRow.Of(("code", code.Row(p.Number)), ("number", $"{p.Number}"), ("name", p.Called ?? ask.Visit.T["erased"]), ("turn", IsNamed(o, ask.Date, p) ? ask.Visit.T["paper.crew.turn"] : ""))).ToArray();
        return Columned.Sheets(ask, new PaperHead(PaperEnds.Of(o, ask.Visit), DateWords.Capital(DateWords.Full(ask.Date)), [])
        {
            Mark = Marks.Of(code, ask.House), Tail = new TextBlock([ask.Visit.T["paper.crew.how"]]),
        }, rows);
    });

    /// <summary>In the order of the sheet.</summary>
    public static IEnumerable<Person> PeopleOf(Organization o, DateOnly date) =>
        o.Register.ActiveOn(date).Where(p => p.KindOn(date) == MemberKind.Member || IsNamed(o, date, p)).OrderByDescending(p => IsNamed(o, date, p)).ThenBy(p => p.Number);

    public static bool IsNamed(Organization o, DateOnly date, Person person) => o.Days.CrewOn(date).Any(c => c.Person == person.Id);
}
