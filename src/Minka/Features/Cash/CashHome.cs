using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Cash;

/// <summary>The cash box: what it holds, what is kept apart and in hands, who counted it last, and what moved today.</summary>
public static class CashHome
{
    public static void Map(Routes routes) => routes.Get("/caja", Power.SeeBooks, Show);

    static IResult Show(Visit visit) => Answers.Page<CashPage>(new { View = visit.Read(o => ViewOf(o, visit)) });

    static CashView ViewOf(Organization o, Visit visit)
    {
        var (cash, t) = (o.Cash, visit.T);
        var last = cash.LastCount;
        var every = o.Charter.At(visit.Today).CountEveryDays;
        return new CashView(
            cash.Box.ToString(),
            [.. cash.SetAside.Select(a => new HeldRow(DateWords.Capital(MoneyPlaces.Purpose(a.Purpose, t)), a.Purpose == OpeningRecorded.GasPurpose ? "gas-cylinder" : "piggy-bank", a.Amount.ToString(), null))],
            [.. cash.InHands.Select(h => new HeldRow(o.Register.CalledOf(h.Person) ?? t["erased"], "hand-coins", h.Amount.ToString(), h.Amount.IsNegative ? t["cash.owed-to-her"] : t["cash.to-hand-over"]))],
            last is null ? t["cash.count.never"] : CountWords.Last(o, last, visit.Today, t),
            last is null ? !cash.Box.IsZero : visit.Today.DayNumber - last.Fact.Date.DayNumber > every,
            [.. cash.Counts.Where(c => c.IsAlone).Select(c => new AloneRow(CountWords.Alone(o, c, t), $"/caja/arqueo/{c.Stamp.Act:N}/confirmar", c.Fact.Counter != visit.Person))],
            CashLines.Of(o, visit.Today, visit.Today, visit).Where(l => !l.IsCarried).Reverse().ToArray(),
            o.Offices.Allows(visit.Person, Power.Buy, visit.Today), o.Offices.Allows(visit.Person, Power.KeepCash, visit.Today), o.Offices.Allows(visit.Person, Power.CountCash, visit.Today)) { IsBelowZero = cash.Box.IsNegative };
    }
}

/// <summary>What the cash page shows.</summary>
public sealed record CashView(string Box, IReadOnlyList<HeldRow> Apart, IReadOnlyList<HeldRow> Hands, string LastCount, bool IsCountDue, IReadOnlyList<AloneRow> Alone, IReadOnlyList<CashLine> Today, bool MaySpend, bool MayKeep, bool MayCount)
{
    /// <summary>More was taken back or paid than the book knows to have come in: shown until somebody counts or explains.</summary>
    public bool IsBelowZero { get; init; }
}

public sealed record HeldRow(string Where, string Pictogram, string Amount, string? Detail);

/// <summary>A count that one made alone and that waits for another.</summary>
public sealed record AloneRow(string Words, string Url, bool MayConfirm);
