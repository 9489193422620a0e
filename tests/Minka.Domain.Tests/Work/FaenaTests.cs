using Minka.Domain.Errands;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Work;

namespace Minka.Domain.Tests.Work;

public class FaenaTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa;
    readonly HouseholdId hers, third;

    public FaenaTests()
    {
        rosa = kitchen.Registers("Rosa");
        hers = kitchen.Books.Register.People[rosa].Household!.Value;
        third = kitchen.Books.Register.People[kitchen.Registers("Yeni")].Household!.Value;
    }

    Guid Call(DateOnly? day = null)
    {
        kitchen.Accepts(new CallFaena(day ?? kitchen.Today, 240, "Techar el almacén", "Martillo y guantes"));
        return kitchen.NewId(0);
    }

    [Fact]
    public void A_faena_is_called_attended_by_household_and_told()
    {
        var faena = Call(kitchen.Today.AddDays(5));
        Assert.Equal(5, kitchen.Books.Faenas.Next(kitchen.Today)!.Fact.Day.DayNumber - kitchen.Today.DayNumber);
        Assert.Equal(kitchen.Today.AddDays(5), kitchen.Refuses<FaenaNotYet>(new AttendFaena(faena, [new(hers, rosa, 240)])).Day);
        kitchen.Refuses<FaenaNotYet>(new TellFaena(faena, "Se techó"));
        kitchen.Today = kitchen.Today.AddDays(5);
        kitchen.Accepts(new AttendFaena(faena, [new(hers, rosa, 240), new(third, null, 120)]));
        kitchen.Accepts(new TellFaena(faena, "Se cambiaron doce calaminas", "Dos martillos, una escalera", rosa));

        var stands = kitchen.Books.Faenas.Find(faena)!;
        Assert.Equal((1, "Techar el almacén", "Se cambiaron doce calaminas", rosa), (stands.Fact.Number, stands.What, stands.DoneWords, stands.Done!.Guide!.Value));
        Assert.Equal((2, 360), (stands.Households.Count, stands.Given));
        Assert.Equal(-240, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes));
        Assert.Equal(-120, kitchen.Books.Ledger.Quantity(Accounting.WorkOfHousehold(3), Commodity.WorkMinutes));
        Assert.Equal(360, kitchen.Books.Ledger.Quantity(Accounting.Work("faena"), Commodity.WorkMinutes));
        Assert.Equal([(2, 0), (0, 3)], WorkHours.Between(kitchen.Books, kitchen.Today, kitchen.Today).Select(r => (r.Person, r.Household)));
    }

    [Fact]
    public void A_household_stands_once_for_each_who_came()
    {
        var faena = Call();
        kitchen.Accepts(new AttendFaena(faena, [new(hers, rosa, 240)]));
        Assert.Equal(2, kitchen.Refuses<CameAlready>(new AttendFaena(faena, [new(hers, rosa, 60)])).Household);
        kitchen.Refuses<CameAlready>(new AttendFaena(faena, [new(third, null, 60), new(third, null, 90)]));
        // Two of one house worked: the one in the register, and her son.
        kitchen.Accepts(new AttendFaena(faena, [new(hers, null, 60)]));
        Assert.Equal((1, 300), (kitchen.Books.Faenas.Find(faena)!.Households.Count, kitchen.Books.Faenas.Find(faena)!.Given));
    }

    [Fact]
    public void Who_came_in_the_place_of_another_household_has_her_own_hours()
    {
        var faena = Call();
        kitchen.Accepts(new AttendFaena(faena, [new(third, rosa, 240)]));
        Assert.Equal(-240, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes));
        Assert.Equal([third], kitchen.Books.Faenas.Find(faena)!.Households);
    }

    [Fact]
    public void A_faena_has_a_day_hours_and_a_purpose()
    {
        kitchen.Refuses<PurposeMissing>(new CallFaena(kitchen.Today, 240, " "));
        kitchen.Refuses<NoHours>(new CallFaena(kitchen.Today, 0, "Techar"));
        kitchen.Refuses<TooManyHours>(new CallFaena(kitchen.Today, RecordWork.MinutesMax + 1, "Techar"));
        kitchen.Accepts(new CallFaena(kitchen.Today.AddDays(DecideSetting.DaysAheadMax), RecordWork.MinutesMax, "Techar"));
        kitchen.Refuses<SettingTooFarAhead>(new CallFaena(kitchen.Today.AddDays(DecideSetting.DaysAheadMax + 1), 60, "Techar"));
        kitchen.Accepts(new CallFaena(kitchen.Today.AddDays(-200), 60, new string('a', Words.LengthMax)));
        kitchen.Refuses<TextTooLong>(new CallFaena(kitchen.Today, 60, new string('a', Words.LengthMax + 1)));
        Assert.Equal(3, kitchen.Books.Faenas.NextNumber);
    }

    [Fact]
    public void Attendance_names_households_and_hours_that_can_be()
    {
        var faena = Call();
        kitchen.Refuses<NobodyWorked>(new AttendFaena(faena, []));
        kitchen.Refuses<NoHours>(new AttendFaena(faena, [new(hers, rosa, 0)]));
        kitchen.Refuses<TooManyHours>(new AttendFaena(faena, [new(hers, rosa, RecordWork.MinutesMax + 1)]));
        kitchen.Refuses<Domain.Members.NoSuchHousehold>(new AttendFaena(faena, [new(new HouseholdId(Guid.NewGuid()), null, 60)]));
        kitchen.Refuses<Domain.Members.NoSuchPerson>(new AttendFaena(faena, [new(hers, new PersonId(Guid.NewGuid()), 60)]));
        kitchen.Refuses<NoSuchFaena>(new AttendFaena(Guid.NewGuid(), [new(hers, rosa, 60)]));
        kitchen.Accepts(new TellFaena(faena, new string('a', TellFaena.DoneLengthMax)));
        kitchen.Refuses<TextTooLong>(new TellFaena(faena, new string('a', TellFaena.DoneLengthMax + 1)));
    }

    [Fact]
    public void A_list_that_was_a_mistake_is_taken_back_and_the_call_only_before_anybody_came()
    {
        var faena = Call();
        var called = kitchen.LastAct;
        kitchen.Accepts(new AttendFaena(faena, [new(hers, rosa, 240)]));
        var list = kitchen.LastAct;
        kitchen.Refuses<AlreadyUsed>(new CorrectAct(called, "no hubo"));
        kitchen.Accepts(new CorrectAct(list, "no fue"));
        Assert.Empty(kitchen.Books.Faenas.Find(faena)!.Lines);
        Assert.Equal(0, kitchen.Books.Ledger.Quantity(Accounting.Work("faena"), Commodity.WorkMinutes));
        Assert.Equal("Techar el almacén", kitchen.Books.Faenas.Find(faena)!.What);
        kitchen.Accepts(new CorrectAct(called, "se suspendió"));
        Assert.Empty(kitchen.Books.Faenas.All);
    }

    [Fact]
    public void What_was_told_is_told_anew_after_it_was_undone_and_its_words_can_be_erased()
    {
        var faena = Call();
        kitchen.Accepts(new TellFaena(faena, "Se techó", "Martillo"));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "faltó decir"));
        Assert.Null(kitchen.Books.Faenas.Find(faena)!.DoneWords);
        kitchen.Accepts(new TellFaena(faena, "Se techó y se pintó"));
        Assert.Equal("Se techó y se pintó", kitchen.Books.Faenas.Find(faena)!.DoneWords);
        var without = kitchen.Replayed(f => f is not (FaenaTold or FaenaDoneTold)).Faenas.Find(faena)!;
        Assert.Equal((null, null, true), (without.What, without.DoneWords, without.Done is not null));
    }

    [Fact]
    public void Two_lists_that_meet_after_a_merge_both_stand_and_are_named()
    {
        var faena = Call();
        for (var n = 0; n < 2; n++) kitchen.Write(new FaenaAttended(faena, kitchen.Today, [new(hers, rosa, 60)]), kitchen.ActBy(kitchen.Elena));
        Assert.Equal("faena-twice", Assert.Single(kitchen.Books.OpenDiscrepancies).Kind);
        Assert.Equal(2, kitchen.Books.Faenas.Find(faena)!.Lines.Count);
    }
}
