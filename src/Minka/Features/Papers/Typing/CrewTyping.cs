using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Papers.Typing;

/// <summary>Who came to cook, typed from the crew's sheet: 1 came, 2 came and learns. It becomes the crew of that day.</summary>
sealed class CrewTyping : ISheetTyping
{
    public TypingView ViewOf(Organization o, SheetCode code, int rows, Visit visit)
    {
        var t = visit.T;
        var lines = CrewPaper.PeopleOf(o, code.Date).Select(p => new TypingRow(p.Number, code.Row(p.Number), $"{p.Number} · {p.Called ?? t["erased"]}", CrewPaper.IsNamed(o, code.Date, p) ? t["paper.crew.turn"] : null)).ToArray();
        return new TypingView(code, t["paper.turno"], DateWords.Full(code.Date), lines, [t["type.code"], t["type.name"], t["type.came"]], null);
    }

    public TypedSheetContent Read(Organization o, Posted posted, TypingView view, Visit visit)
    {
        var came = SheetTypings.Values(posted, view, "Came");
        var (rows, crew, field) = (new List<TypedRow>(), new List<CrewPlace>(), (string?)null);
        foreach (var row in view.Rows.Where(r => came.ContainsKey(r.Number)))
        {
            var (text, at) = came[row.Number];
            if (SheetTypings.Number(posted, text, at, 2) is not { } mark) continue;
            rows.Add(new TypedRow(row.Number, [row.Code, row.Name, visit.T["type.came." + mark]], row.Already));
            if (mark > 0) crew.Add(new CrewPlace(o.Register.PersonOf(row.Number)!.Id, mark == 2));
            field ??= at;
        }
        var stands = o.Days.CrewOn(view.Code.Date);
        var isSame = crew.Count == stands.Count && crew.All(c => stands.Contains(c));
        return new TypedSheetContent(rows, crew.Count == 0 || isSame ? [] : [(new NameCrew(view.Code.Date, crew), field!)]);
    }
}
