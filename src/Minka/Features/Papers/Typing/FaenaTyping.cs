using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Domain.Work;
using Minka.Features.Work;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Papers.Typing;

/// <summary>Which households came to the communal work day of a date, typed from its list: 1 the member, 2 somebody else. Hours are those that it was called for.</summary>
sealed class FaenaTyping : ISheetTyping
{
    const int SomebodyElse = 2;

    public TypingView? ViewOf(Organization o, SheetCode code, int rows, Visit visit)
    {
        if (o.Faenas.On(code.Date) is not { } faena) return null;
        var t = visit.T;
        var lines = o.Register.HouseholdsOn(code.Date).Select(h => new TypingRow(h.Number, code.Row(h.Number), Faenas.HomeOf(o, h.Id, t), faena.Households.Contains(h.Id) ? t["type.faena.already"] : null)).ToArray();
        return new TypingView(code, faena.What ?? t["faena.list.title"], DateWords.Full(code.Date), lines, [t["type.code"], t["faena.list.home"], t["faena.list.came"]], null);
    }

    public TypedSheetContent Read(Organization o, Posted posted, TypingView view, Visit visit)
    {
        var faena = o.Faenas.On(view.Code.Date)!;
        var came = SheetTypings.Values(posted, view, "Came");
        var (rows, present, field) = (new List<TypedRow>(), new List<FaenaPresence>(), (string?)null);
        foreach (var row in view.Rows.Where(r => came.ContainsKey(r.Number)))
        {
            var (text, at) = came[row.Number];
            if (SheetTypings.Number(posted, text, at, SomebodyElse) is not { } mark) continue;
            rows.Add(new TypedRow(row.Number, [row.Code, row.Name, visit.T["type.faena." + mark]], row.Already));
            if (mark == 0 || o.Register.HouseholdOf(row.Number) is not { } home) continue;
            var person = mark == SomebodyElse ? null : MemberOf(home, view.Code.Date);
            // A list that is typed again goes on where it stopped.
            if (faena.Came(home.Id, person)) continue;
            present.Add(new FaenaPresence(home.Id, person, faena.Minutes));
            field ??= at;
        }
        return new TypedSheetContent(rows, present.Count == 0 ? [] : [(new AttendFaena(faena.Fact.Faena, present), field!)]);
    }

    /// <summary>Whose turn it is in the household: its first member, or its first grown person.</summary>
    static PersonId? MemberOf(Household home, DateOnly on) =>
        home.PeopleOn(on).Where(p => p.MinorOn(on) != true).OrderBy(p => p.KindOn(on) != MemberKind.Member).ThenBy(p => p.Number).FirstOrDefault()?.Id;
}
