using Minka.Domain.Amounts;
using Minka.Domain.Belongings;
using Minka.Domain.Ledger;
using Minka.Domain.Lending;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Belongings;

public class InventoryTests
{
    readonly Story kitchen = Story.Founded();

    BelongingsBook Book => kitchen.Books.Belongings;
    Thing Thing => Book.All.Last();
    Soles Worth => kitchen.Books.Ledger.Soles(Accounting.Thing(Thing.Number));

    Guid Records(ThingKind kind = ThingKind.Pot, int pieces = 1, ThingOwner owner = ThingOwner.Kitchen, Soles? value = null)
    {
        kitchen.Accepts(new RecordThing(kitchen.Today, kind, "Olla grande", pieces, owner, Condition.Good) { Value = value });
        return Thing.Id;
    }

    [Fact]
    public void Thirty_plates_are_worth_less_as_they_break_and_nothing_when_all_are_gone()
    {
        var plates = Records(ThingKind.Utensil, 30, value: Soles.Of(100));
        kitchen.Accepts(new WriteOff(plates, kitchen.Today, 10, GoneReason.Broken));
        Assert.Equal((20, new Soles(66_67)), (Thing.Pieces, Worth));
        Assert.Equal(21, kitchen.Refuses<PiecesOutOfRange>(new WriteOff(plates, kitchen.Today, 21, GoneReason.Lost)).Max + 1);
        kitchen.Accepts(new WriteOff(plates, kitchen.Today, 20, GoneReason.Lost, "No aparecieron después de la fiesta"));
        Assert.Equal((false, Soles.Zero), (Thing.IsHere, Worth));
        Assert.Equal(Soles.Of(100), kitchen.Books.Ledger.Soles(Accounting.Expense("things")));
    }

    [Fact]
    public void What_the_State_lent_is_in_the_inventory_and_not_in_the_accounts()
    {
        Records(ThingKind.Stove, owner: ThingOwner.State, value: Soles.Of(900));
        Assert.Equal((true, Soles.Zero), (Thing.IsHere, Worth));
    }

    [Fact]
    public void Whoever_takes_the_key_signs_now_or_says_later_that_she_has_it()
    {
        var rosa = kitchen.Registers("Rosa");
        var key = Records(ThingKind.Key);
        kitchen.Accepts(new HandThing(key, kitchen.Today, rosa, Signed: false));
        Assert.Equal((rosa, false), (Book.KeeperOf(Thing), Thing.Keeping!.IsConfirmed));
        kitchen.Refuses<NotHers>(new ConfirmKeeping(Thing.Keeping!.Handing));
        kitchen.Accepts(rosa, new ConfirmKeeping(Thing.Keeping!.Handing));
        Assert.True(Thing.Keeping!.IsConfirmed);
        kitchen.Refuses<AlreadyInHerHands>(rosa, new ConfirmKeeping(Thing.Keeping!.Handing));
        kitchen.Accepts(new HandThing(key, kitchen.Today, kitchen.Elena, Signed: true));
        Assert.Equal((kitchen.Elena, true, 2), (Book.KeeperOf(Thing), Thing.Keeping!.IsConfirmed, Thing.Keepings.Count));
    }

    [Fact]
    public void Who_keeps_it_is_sealed_and_can_be_erased()
    {
        var key = Records(ThingKind.Key);
        kitchen.Accepts(new HandThing(key, kitchen.Today, kitchen.Elena, Signed: false));
        Assert.DoesNotContain(kitchen.Journal.Select(j => j.Fact).OfType<ThingHanded>(), f => $"{f}".Contains($"{kitchen.Elena}", StringComparison.Ordinal));
        var without = kitchen.Replayed(f => f is not KeeperSealed);
        Assert.Null(without.Belongings.KeeperOf(without.Belongings.All.Single()));
        Assert.NotNull(without.Belongings.All.Single().Keeping);
    }

    [Fact]
    public void A_count_shows_what_is_missing_until_it_is_written_off()
    {
        var plates = Records(ThingKind.Utensil, 30);
        kitchen.Accepts(new CountThings(kitchen.Today, [new(plates, 28)]));
        Assert.Equal(2, Thing.Missing);
        kitchen.Today = kitchen.Today.AddDays(1);
        kitchen.Accepts(new WriteOff(plates, kitchen.Today, 2, GoneReason.Lost));
        Assert.Equal((0, 28), (Thing.Missing, Thing.Pieces));
        kitchen.Refuses<PiecesOutOfRange>(new CountThings(kitchen.Today, [new(plates, RecordThing.PiecesMax + 1)]));
        kitchen.Refuses<SecondMustBeAnother>(new CountThings(kitchen.Today, [new(plates, 28)], kitchen.Elena));
    }

    [Fact]
    public void A_lent_pot_is_lent_once_and_comes_home()
    {
        var pot = Records();
        kitchen.Accepts(new MakeLoan(kitchen.Today, LoanSide.Lent, "Olla Los Pinos") { Things = [pot] });
        var loan = kitchen.Books.Lending.OfThing(pot)!;
        kitchen.Refuses<ThingIsOut>(new MakeLoan(kitchen.Today, LoanSide.Lent, "Otra olla") { Things = [pot] });
        kitchen.Accepts(new ReturnLoan(loan.Fact.Id, kitchen.Today, [], [pot]));
        Assert.Null(kitchen.Books.Lending.OfThing(pot));
        kitchen.Refuses<NoSuchThing>(new ReturnLoan(loan.Fact.Id, kitchen.Today, [], [pot]));
    }

    [Fact]
    public void A_cylinder_is_full_or_empty_and_a_pot_is_neither()
    {
        var cylinder = Records(ThingKind.Cylinder);
        kitchen.Accepts(new SayCondition(cylinder, kitchen.Today, Condition.Good, IsFull: false));
        Assert.False(Thing.IsFull);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "error"));
        Assert.Null(Thing.IsFull);
        var pot = Records();
        kitchen.Accepts(new SayCondition(pot, kitchen.Today, Condition.Worn, IsFull: true));
        Assert.Equal((Condition.Worn, (bool?)null), (Thing.Condition, Thing.IsFull));
    }
}
