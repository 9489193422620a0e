using Minka.Domain.Milk;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Sharing;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;
using Said = Minka.Features.Members.Said;

namespace Minka.Features.Milk;

/// <summary>What is written about the milk programme: each a form of one act.</summary>
public static class MilkActs
{
    const int Foods = 3;

    public static readonly SmallActs<Organization> Programme = new(MilkWeek.Url, "store", (o, _) => o, _ => "", _ => MilkWeek.Url,
    [
        new("anotar", "milk-listed", "user-plus", Power.KeepRegister,
            g =>
            [
                new(QuestionKind.Select, "Household", g.Words["milk.household"]) { Choices = [.. g.Books.Register.HouseholdsOn(g.Today).Select(h => new Choice($"{h.Number}", $"{h.Number} · {Said.Household(h, g.Words)}"))], Empty = g.Words["milk.choose"], Hint = g.Words["milk.household.hint"] },
                new(QuestionKind.Select, "Person", g.Words["milk.person"]) { Choices = [.. g.Books.Register.ActiveOn(g.Today).Select(p => new Choice($"{p.Number}", $"{p.Called ?? g.Words["erased"]} · {p.Number}"))], Empty = g.Words["milk.person.none"], Optional = true },
                new(QuestionKind.Text, "Name", g.Words["milk.name"]) { Optional = true },
                new(QuestionKind.List, "Group", g.Words["milk.group"], $"{MilkGroup.UpToSix}") { Choices = [.. Enum.GetValues<MilkGroup>().Select(m => new Choice($"{m}", g.Words["milk.group." + m], null, g.Words["milk.rank." + ListForMilk.RankOf(m)]))], Hint = g.Words["milk.group.hint"] },
                On(g.Words["thing.on"], g.Today),
            ],
            (g, p, _) => new ListForMilk(p.Date("Date") ?? g.Today, p.Choice("Group", MilkGroup.SevenToThirteen), g.Books.Register.HouseholdOf(p.Int("Household"))?.Id ?? default,
                p.Int("Person") is > 0 and var number ? g.Books.Register.PersonOf(number)?.Id : null, p.Text("Name", 200))),
        new("recibir", "milk-received", "truck", Power.ReceiveDelivery,
            g => [.. ItemAmounts.Ask(g.Books, g.Visit, "Items", Foods, [.. g.Books.Milk.RationIn(MilkBook.MondayOf(g.Today)).Select(r => (r.Item, 0L))]).Select(Blank), new(QuestionKind.Text, "SheetNumber", g.Words["delivery.sheet-number"]) { Optional = true, Max = 40 }, On(g.Words["thing.on"], g.Today)],
            (g, p, _) => new ReceiveMilk(p.Date("Date") ?? g.Today, Items(g, p), p.Text("SheetNumber", 40))),
        new("racion", "milk-ration-set", "scales", Power.DecideSettings,
            g => [.. ItemAmounts.Ask(g.Books, g.Visit, "Items", Foods, [.. g.Books.Milk.RationIn(MilkBook.MondayOf(g.Today)).Select(r => (r.Item, r.Quantity))]), On(g.Words["person.from"], MilkBook.MondayOf(g.Today))],
            (g, p, _) => new SetMilkRation(p.Date("Date") ?? g.Today, Items(g, p))),
    ]);

    public static readonly SmallActs<MilkPerson> Table = new(MilkList.Url + "/{number:int}", "store", (o, n) => o.Milk.ByNumber(n), g => MilkList.NameOf(g.Books, g.Subject, g.Words), _ => MilkList.Url,
    [
        new("salir", "milk-left", "person-simple-walk", Power.KeepRegister, g => [On(g.Words["person.from"], g.Today)], (g, p, _) => new LeaveMilk(g.Subject.Fact.Id, p.Date("Date") ?? g.Today)) { Fits = g => g.Subject.IsListed(g.Today) },
    ]) { ActUrl = n => $"{MilkList.Url}/{n}" };

    static IReadOnlyList<MilkItem> Items(Ground<Organization> ground, Posted posted) => [.. ItemAmounts.Read(ground.Books, posted, "Items", Foods).Select(i => new MilkItem(i.Item, i.Quantity))];

    /// <summary>The foods are known, how much came is not.</summary>
    static Question Blank(Question question) => question.Kind == QuestionKind.Text ? question with { Value = null } : question;

    static Question On(string label, DateOnly date) => new(QuestionKind.Date, "Date", label, date.Typed());
}
