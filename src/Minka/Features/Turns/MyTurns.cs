using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Features.Money;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <param name="Done">What I did in the window, newest first: in words.</param>
public sealed record MyTurnsView(IReadOnlyList<TurnLine> Coming, int Turns, string? Hours, int Weeks, string Counted, IReadOnlyList<LeafRow> Done, string? Place);

/// <summary>«Mis turnos»: which, when, with whom and why; and what I did in the weeks that count.</summary>
public static class MyTurns
{
    public static void Map(Routes routes) => routes.Get(TurnWords.Home + "/yo", Power.SeeBooks, (Visit visit) => Answers.Page<MyTurnsPage>(new { View = visit.Read(o => ViewOf(o, visit)) }));

    static MyTurnsView ViewOf(Organization o, Visit visit)
    {
        var t = visit.T;
        var coming = o.Turns.StandingBetween(visit.Today, o.Turns.HangsUntil ?? visit.Today).Where(s => s.Serves(visit.Person)).ToArray();
        var people = o.Register.MembersOn(visit.Today).Select(p => p.Id).ToArray();
        var carried = CarriedWindow.Of(o, visit.Today, people.Contains(visit.Person) ? people : [.. people, visit.Person]).First(c => c.Person == visit.Person);
        return new MyTurnsView([.. coming.Select(s => TurnsHome.Line(o, s, visit, TurnWords.Why(o, WhyHers.Of(s, s.PlaceOf(visit.Person)!), own: true, t)))],
            carried.Turns, carried.OtherMinutes > 0 ? Asking.Hours(carried.OtherMinutes, t) : null, carried.DaysOfWindow / 7, CountedWords(o, carried, visit),
            [.. carried.Pieces.Reverse().Select(p => new LeafRow(p.IsTurn ? TurnWords.Icon(p.Duty) : Work.WorkWords.Icon(p.Duty), TurnWords.DayName(p.Date), PieceName(o, p, t), p.IsTurn ? null : Asking.Hours(p.Minutes, t)))],
            o.Turns.GroupsOn(visit.Today)?.Groups.FirstOrDefault(g => g.Members.Contains(visit.Person)) is { } group ? t.Of("turns.my-group", ("n", group.Number), ("who", TurnWords.Names(o, group.Members.Where(m => m != visit.Person), t))) : null);
    }

    /// <summary>A turn by its duty; hours outside of the roster by the account that they stand in.</summary>
    internal static string PieceName(Organization o, CarriedPiece piece, Texts t) => piece.IsTurn ? TurnWords.DutyName(o, piece.Duty, piece.Date, t) : Work.WorkWords.Kind(piece.Duty, t);

    static string CountedWords(Organization o, CarriedWork carried, Visit visit)
    {
        var t = visit.T;
        if (o.Conditions.IsExempt(visit.Person, visit.Today)) return t["turns.counted.exempt"];
        var counted = Quarters(carried.Counted);
        return carried.IsCountedAsMiddle ? t.Of("turns.counted.middle", ("turns", counted)) : t.Of("turns.counted.done", ("turns", counted));
    }

    /// <summary>6, 6½, 6¼: hundredths of a turn as quarters.</summary>
    internal static string Quarters(long hundredths) => (hundredths / 25 % 4) switch { 0 => $"{hundredths / 100}", 1 => Part(hundredths, "¼"), 2 => Part(hundredths, "½"), _ => Part(hundredths, "¾") };

    static string Part(long hundredths, string part) => hundredths < 100 ? part : $"{hundredths / 100}{part}";
}
