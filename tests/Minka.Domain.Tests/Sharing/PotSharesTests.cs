using CsCheck;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Sharing;

namespace Minka.Domain.Tests.Sharing;

public class PotSharesTests
{
    readonly Story kitchen = Story.Founded();

    /// <summary>A household of so many adults and children that ordered so many rations.</summary>
    HouseholdId Home(int adults, int children, int rations)
    {
        var home = kitchen.Books.Register.People[kitchen.Registers("Persona")].Household!.Value;
        for (var i = 1; i < adults; i++) kitchen.Registers("Adulta", MemberKind.User, home, Birth.In(1980));
        for (var i = 0; i < children; i++) kitchen.Registers("Niño", MemberKind.User, home, Birth.In(2019), guardian: kitchen.Elena);
        kitchen.Accepts(new TakeOrder(kitchen.Today, home, rations, 0, PaymentMeans.Cash));
        return home;
    }

    long[] Shares(long halves, int unit = 2) => [.. PotShares.Of(kitchen.Books, kitchen.Today, halves, unit).Shares.Select(s => s.Halves)];

    [Fact]
    public void Sixty_servings_by_household_weights_add_up_and_the_odd_one_goes_to_the_longest_without()
    {
        // Weights 3.5, 2.5, 4 and 2: quotas 17.5, 12.5, 20 and 10 of sixty; one is left over and two have the same claim to it.
        HouseholdId[] homes = [Home(3, 1, 60), Home(2, 1, 60), Home(4, 0, 60), Home(1, 2, 60)];
        Assert.Equal([350L, 250, 400, 200], PotShares.Of(kitchen.Books, kitchen.Today, 2 * 60).Shares.Select(s => s.Weight));
        Assert.Equal([36L, 24, 40, 20], Shares(2 * 60));
        kitchen.Accepts(new GiveLeftovers(kitchen.Today, homes[0], 1));
        kitchen.Today = kitchen.Today.AddDays(1);
        foreach (var home in homes) kitchen.Accepts(new TakeOrder(kitchen.Today, home, 60, 0, PaymentMeans.Cash));
        Assert.Equal([34L, 26, 40, 20], Shares(2 * 60));
    }

    [Fact]
    public void Nobody_gets_more_than_she_ordered_while_another_lacks()
    {
        Home(1, 0, 6);
        Home(5, 0, 2);
        var shares = PotShares.Of(kitchen.Books, kitchen.Today, 2 * 6);
        Assert.True(shares.IsShort);
        Assert.Equal([8L, 4], shares.Shares.Select(s => s.Halves));
    }

    [Fact]
    public void Halves_are_shared_where_the_kitchen_wants_it_finer()
    {
        Home(1, 0, 2);
        Home(1, 0, 2);
        Assert.Equal([3L, 2], Shares(5, unit: 1).OrderDescending());
        Assert.Equal([2L, 2], Shares(5));
    }

    [Fact]
    public void Parts_add_up_exactly_and_stay_under_their_caps_whatever_the_weights() =>
        Gen.Select(Gen.Long[0, 5_000], Gen.Select(Gen.Long[0, 900], Gen.Long[0, 60]).Array[1, 30]).Sample((whole, homes) =>
        {
            long[] weights = [.. homes.Select(h => h.Item1)], caps = [.. homes.Select(h => h.Item2)];
            var parts = PotShares.Capped(whole, weights, caps);
            Assert.Equal(Math.Min(whole, caps.Sum()), parts.Sum());
            Assert.All(parts.Zip(caps), p => Assert.InRange(p.First, 0, p.Second));
        }, iter: 1_000);

    [Fact]
    public void Leftovers_go_first_to_who_never_had_any_then_to_who_had_them_longest_ago()
    {
        var (rosa, flor) = (Home(1, 0, 1), Home(3, 0, 1));
        Assert.Equal(flor, kitchen.Books.Sharing.LeftoverTurns(kitchen.Today).First().Household.Id);
        kitchen.Accepts(new GiveLeftovers(kitchen.Today, flor, 3));
        Assert.DoesNotContain(kitchen.Books.Sharing.LeftoverTurns(kitchen.Today), t => t.Household.Id == flor);
        kitchen.Today = kitchen.Today.AddDays(1);
        kitchen.Accepts(new GiveLeftovers(kitchen.Today, rosa, 2));
        kitchen.Today = kitchen.Today.AddDays(1);
        Assert.Equal([flor, rosa], kitchen.Books.Sharing.LeftoverTurns(kitchen.Today).Where(t => t.Last is not null).Select(t => t.Household.Id));
        kitchen.Refuses<RationsOutOfRange>(new GiveLeftovers(kitchen.Today, rosa, 0));
        kitchen.Refuses<RationsOutOfRange>(new GiveLeftovers(kitchen.Today, rosa, GiveLeftovers.HalvesMax + 1));
        kitchen.Accepts(new GiveLeftovers(kitchen.Today, rosa, GiveLeftovers.HalvesMax));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "error"));
        Assert.Empty(kitchen.Books.Sharing.GivenOn(kitchen.Today));
    }
}
