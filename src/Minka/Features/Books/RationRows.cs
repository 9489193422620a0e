using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
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
        BookRow Unpaid(string id, int rations) => Row(texts[id], rations, null, null);

        var rows = new List<BookRow>
        {
            Row(texts["daybook.rations.members"], day.MembersServed, statute.MemberPrice, members),
            Row(texts["daybook.rations.public"], day.PublicServed, statute.PublicPrice, others),
            Unpaid("daybook.rations.crew", day.CrewServed),
            Unpaid("daybook.rations.solidarity", day.SolidarityServed),
        };
        if (day.Closing is { } closing)
        {
            rows.Add(Unpaid("daybook.rations.left", closing.Leftover + closing.Spoiled));
            if (closing.Donated > 0) rows.Add(Unpaid("daybook.rations.donated", closing.Donated));
            if (closing.Difference != 0) rows.Add(Unpaid("daybook.rations.difference", closing.Difference));
            var since = day.Made - day.Served - closing.Leftover - closing.Spoiled - closing.Donated - closing.Difference;
            if (since != 0) rows.Add(Unpaid("daybook.rations.later", since));
        }
        else if (day.InPot != 0) rows.Add(Unpaid("daybook.rations.in-pot", day.InPot));
        rows.Add(new BookRow(withAmounts ? [texts["daybook.rations.made"], $"{day.Made}", "", (members + others).Plain()] : [texts["daybook.rations.made"], $"{day.Made}", ""], IsTotal: true));
        return rows;
    }

    static Soles Sold(Organization books, DateOnly date, string tier) =>
        new(-books.Ledger.OfDay(date).SelectMany(t => t.Postings).Where(p => p.Account == Accounting.RationIncome(tier)).Sum(p => p.Quantity));
}
