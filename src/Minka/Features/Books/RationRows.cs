using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Ui;
using KitchenDay = Minka.Domain.Kitchen.Day;

namespace Minka.Features.Books;

/// <summary>The rations of a day by kind: how many, at which price, and what they brought. They add up to what was made.</summary>
static class RationRows
{
    const string Dash = "–";

    public static IReadOnlyList<BookRow> Of(Organization books, KitchenDay day, Texts texts, bool withAmounts)
    {
        var statute = books.Charter.At(day.Date);
        var (members, others) = (Sold(books, day.Date, "member"), Sold(books, day.Date, "public"));
        BookRow Row(string name, int rations, Soles? price, Soles? amount) => new(
            withAmounts ? [name, $"{rations}", price?.Plain() ?? Dash, amount?.Plain() ?? Dash] : [name, $"{rations}", price?.Plain() ?? Dash]);
        BookRow Halved(string name, long halves) => new(withAmounts ? [name, HalfWords.Say(halves), Dash, Dash] : [name, HalfWords.Say(halves), Dash]);
        BookRow Unpaid(string id, int rations) => Row(texts[id], rations, null, null);

        var rows = new List<BookRow>
        {
            Row(texts["daybook.rations.members"], day.MembersServed, statute.MemberPrice, members),
            Row(texts["daybook.rations.public"], day.PublicServed, statute.PublicPrice, others),
            Unpaid("daybook.rations.crew", day.CrewServed),
            Unpaid("daybook.rations.solidarity", day.SolidarityServed),
        };
        rows.AddRange(Enum.GetValues<PortionKind>().Where(k => day.PortionsOf(k).Portions != 0).Select(k => Halved(texts.Of("daybook.portion." + k, ("n", day.PortionsOf(k).Portions)), day.PortionsOf(k).Halves)));
        if (day.Closing is { } closing)
        {
            rows.Add(Unpaid("daybook.rations.left", closing.Leftover + closing.Spoiled));
            if (closing.Donated > 0) rows.Add(Unpaid("daybook.rations.donated", closing.Donated));
            if (closing.Difference != 0) rows.Add(Unpaid("daybook.rations.difference", closing.Difference));
            if (closing.Half != 0) rows.Add(Halved(texts[closing.Half > 0 ? "daybook.half.left" : "daybook.half.beyond"], Math.Sign(closing.Half)));
            var since = day.InPotHalves - 2L * (closing.Leftover + closing.Spoiled + closing.Donated + (long)closing.Difference) - Math.Sign(closing.Half);
            if (since != 0) rows.Add(Halved(texts["daybook.rations.later"], since));
        }
        else if (day.InPotHalves != 0) rows.Add(Halved(texts["daybook.rations.in-pot"], day.InPotHalves));
        rows.Add(new BookRow(withAmounts ? [texts["daybook.rations.made"], $"{day.Made}", "", (members + others).Plain()] : [texts["daybook.rations.made"], $"{day.Made}", ""], IsTotal: true));
        return rows;
    }

    static Soles Sold(Organization books, DateOnly date, string tier) =>
        new(-books.Ledger.OfDay(date).SelectMany(t => t.Postings).Where(p => p.Account == Accounting.RationIncome(tier)).Sum(p => p.Quantity));
}
