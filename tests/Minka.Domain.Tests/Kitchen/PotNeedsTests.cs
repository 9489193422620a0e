using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Kitchen;

public class PotNeedsTests
{
    readonly Story kitchen = Story.Founded();

    public PotNeedsTests() => kitchen.Accepts(new PlanMenu(kitchen.Today, "semolina-soup", "lentils-rice-fish", "passion-fruit-drink", 74));

    [Fact]
    public void Lentils_for_seventy_four_need_what_the_recipe_says()
    {
        Assert.Equal((11_100, 3_700), (NeedOf("rice").Needed, NeedOf("lentils").Needed));
        Assert.Equal(9 * 170, NeedOf("mackerel").Needed);
        Assert.Equal(670, NeedOf("salt").Needed);
        Assert.All(PotNeeds.Of(kitchen.Books, kitchen.Today), n => Assert.Equal(n.Needed, n.ToBuy));
    }

    [Fact]
    public void What_expires_first_goes_first_and_what_is_expired_is_not_cooked()
    {
        var (late, soon, gone) = (Found("rice", 50_000, 90), Found("rice", 4_000, 10), Found("rice", 9_000, -1));
        Assert.Equal([(soon, 4_000L), (late, 7_100L)], NeedOf("rice").Take.Select(t => (t.Lot, t.Quantity)));
        Assert.DoesNotContain(NeedOf("rice").Take, t => t.Lot == gone);
        Assert.Equal(0, NeedOf("rice").ToBuy);
    }

    [Fact]
    public void What_is_taken_already_is_not_asked_again()
    {
        Found("lentils", 3_000, 30);
        Assert.Equal((3_000, 700), (NeedOf("lentils").ToTake, NeedOf("lentils").ToBuy));
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("lentils", 3_000)]));
        var taken = kitchen.LastAct;
        Assert.Equal((3_000, 0, 700), (NeedOf("lentils").Taken, NeedOf("lentils").ToTake, NeedOf("lentils").ToBuy));
        kitchen.Accepts(new CorrectAct(taken, "Era mañana"));
        Assert.Equal((0, 3_000), (NeedOf("lentils").Taken, NeedOf("lentils").ToTake));
    }

    [Fact]
    public void More_orders_than_were_planned_ask_for_more()
    {
        var home = kitchen.Books.Register.People[kitchen.Elena].Household!.Value;
        kitchen.Accepts(new PlanMenu(kitchen.Today, null, "lentils-rice-fish", null, 10));
        kitchen.Accepts(new TakeOrder(kitchen.Today, home, 20, 0, Domain.Cash.PaymentMeans.Cash));
        Assert.Equal(3_000, NeedOf("rice").Needed);
    }

    [Fact]
    public void A_recipe_of_her_own_takes_the_place_of_the_built_in_one()
    {
        kitchen.Accepts(new WriteRecipe("lentils-rice-fish", Course.Main, "Lentejas de Elena", [new RecipeLine("lentils", 8_000)]));
        kitchen.Accepts(new PlanMenu(kitchen.Today, null, "lentils-rice-fish", null, 50));
        Assert.Equal(("lentils", 4_000L), Assert.Single(PotNeeds.Of(kitchen.Books, kitchen.Today).Select(n => (n.Item, n.Needed))));
        kitchen.Refuses<DishNameMissing>(new WriteRecipe("x", Course.Main, " ", []));
        kitchen.Refuses<RecipeLineUnusable>(new WriteRecipe("x", Course.Main, "X", [new RecipeLine("rice", 0)]));
        kitchen.Refuses<UnknownDish>(new PlanMenu(kitchen.Today, null, "x", null, 50));
    }

    PotNeed NeedOf(string item) => PotNeeds.Of(kitchen.Books, kitchen.Today).Single(n => n.Item == item);

    LotId Found(string item, long quantity, int days)
    {
        kitchen.Accepts(new RecordFound(kitchen.Today, item, quantity, kitchen.Today.AddDays(days)));
        return new LotId(kitchen.NewId(0));
    }
}
