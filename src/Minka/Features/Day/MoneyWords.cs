using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Contributions;
using Minka.Domain.Errands;
using Minka.Domain.Fundraising;
using Minka.Domain.Organizations;
using Minka.Domain.Subsidies;
using Minka.Locale;

namespace Minka.Features.Daily;

/// <summary>What an act about money beyond the daily box did, in one sentence; null for any other.</summary>
static class MoneyWords
{
    public static string? Say(Organization organization, IFact fact, Texts texts)
    {
        return fact switch
        {
            MoneyGiven money => Of("contribution", money.Amount),
            GoodsGiven { Lot: { } lot } => texts.Of("money.said.goods", ("what", $"{organization.Store.NameOf(lot.Item)} {organization.Store.Say(lot.Item, lot.Quantity)}")),
            WaterGiven => texts["money.said.water"],
            WorkGiven work => texts.Of("money.said.work", ("who", Called(work.Person))),
            DuesCharged dues => Of("dues", dues.Amount),
            ContributionValueDecided => texts["money.said.value"],
            ActivityOpened => texts["money.said.activity"],
            CardsHanded handed => Cards("handed", handed.Person, handed.From, handed.To),
            CardsReturned returned => Cards("returned", returned.Person, returned.From, returned.To),
            CardsPaid paid => Cards("paid", paid.Person, paid.From, paid.To),
            ActivitySpent spent => Of("activity-spent", spent.Amount),
            ActivityReceived received => Of("activity-received", received.Amount),
            ActivityGoodsDonated goods => Of("activity-donated", goods.Worth),
            ActivityClosed closed => Of("activity-closed", closed.Moved),
            SubsidyReceived received => Of("subsidy", received.Amount),
            SubsidyReturned returned => Of("subsidy-returned", returned.Amount),
            BalanceStepped step => texts["subsidy.step." + step.Step],
            VoucherReceived voucher => Of("voucher", voucher.Value),
            VoucherUsed used => Of("voucher-used", used.Paid),
            VoucherEnded => texts["money.said.voucher-ended"],
            ErrandMade made => Of("errand", new Soles((made.Travellers ?? []).Sum(t => t.Fares.Centimos + t.Refreshments.Centimos))),
            DestinationDecided => texts["money.said.destination"],
            PaymentDoubted doubt => Of("doubt", doubt.Amount),
            PaymentSettled or PaymentsMatched => texts["money.said.settled"],
            _ => null,
        };

        string Of(string what, Soles amount) => texts.Of("money.said." + what, ("amount", amount));
        string Called(PersonId person) => organization.Register.CalledOf(person) ?? texts["erased"];
        string Cards(string what, PersonId person, int from, int to) => texts.Of("money.said.cards." + what, ("from", from), ("to", to), ("who", Called(person)));
    }
}
