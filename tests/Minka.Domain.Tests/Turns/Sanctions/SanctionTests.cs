using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Sanctions;

namespace Minka.Domain.Tests.Turns.Sanctions;

/// <summary>Vilma presides, Elena is a vocal, Paulina the fiscal; Rosa missed her turn.</summary>
public class SanctionTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, vilma, paulina;

    public SanctionTests()
    {
        rosa = kitchen.Registers("Rosa");
        vilma = kitchen.Registers("Vilma");
        paulina = kitchen.Registers("Paulina");
        kitchen.Accepts(new DecideSetting("sanction.fine", 10_00, Story.FirstDay.AddDays(-30), "Asamblea"));
        kitchen.Accepts(new DecideSetting("sanction.warnings", 0, Story.FirstDay.AddDays(-30), "Asamblea"));
        kitchen.Elects((Post.President, vilma), (Post.Vocal, kitchen.Elena), (Post.Fiscal, paulina));
        kitchen.Today = Story.FirstDay.AddDays(10);
    }

    SanctionBook Book => kitchen.Books.Sanctions;
    DateOnly Day(int n) => kitchen.Today.AddDays(n);
    Soles Owes => kitchen.Books.Cash.OwedBy(kitchen.Books.Register.People[rosa].Household!.Value);
    ProposeSanction Fine => new(rosa, Day(-1), "cook", SanctionKind.Fine, "No vino y no avisó");

    Guid Proposed(ProposeSanction? command = null)
    {
        kitchen.Accepts(kitchen.Elena, command ?? Fine);
        return kitchen.NewId(0);
    }

    DecideSanction Uphold(Guid id) => new(id, SanctionRuling.Upheld, SanctionKind.Warning, Soles.Zero, "Así lo dice el acuerdo", paulina);

    Guid Upheld()
    {
        var id = Proposed();
        kitchen.Accepts(rosa, new ExplainMissedTurn(id, "Se enfermó mi hijo"));
        kitchen.Accepts(kitchen.Elena, Uphold(id));
        return id;
    }

    [Fact]
    public void A_fine_is_proposed_explained_decided_by_two_appealed_and_lightened_by_the_assembly()
    {
        var id = Proposed();
        Assert.Equal((SanctionState.Proposed, null), (Book.Find(id)!.State, Book.Find(id)!.Holds));
        Assert.Equal(Soles.Zero, Owes);
        kitchen.Accepts(rosa, new ExplainMissedTurn(id, "Se enfermó mi hijo"));
        kitchen.Accepts(kitchen.Elena, Uphold(id));
        Assert.Equal((Soles.Of(10), Soles.Of(-10)), (Owes, kitchen.Books.Ledger.Soles("income:other:fines")));
        kitchen.Today = Day(5);
        kitchen.Accepts(rosa, new AppealSanction(id, "Es mi primera vez"));
        Assert.Equal((SanctionState.Appealed, Soles.Zero), (Book.Find(id)!.State, Owes));
        kitchen.Today = Day(20);
        kitchen.Accepts(kitchen.Elena, new DecideAppeal(id, SanctionRuling.Lightened, SanctionKind.Fine, Soles.Of(4), Day(-1), "La asamblea la escuchó"));
        Assert.Equal((SanctionState.Settled, Soles.Of(4), Soles.Of(-4)), (Book.Find(id)!.State, Owes, kitchen.Books.Ledger.Soles("income:other:fines")));
        Assert.Equal(("No vino y no avisó", "Se enfermó mi hijo", "La asamblea la escuchó"), (Book.Find(id)!.WordsOf(SanctionStep.Proposed), Book.Find(id)!.WordsOf(SanctionStep.Explained), Book.Find(id)!.WordsOf(SanctionStep.Settled)));
    }

    [Fact]
    public void Without_a_decision_of_the_assembly_there_is_no_fine()
    {
        kitchen.Accepts(vilma, new DecideSetting("sanction.fine", 0, Day(-2), "Asamblea"));
        Assert.Equal("Kind", kitchen.Refuses<NotInTheStatute>(kitchen.Elena, Fine).Field);
        kitchen.Accepts(vilma, new DecideSetting("sanction.give-back", 0, Day(-2), "Asamblea"));
        kitchen.Refuses<NotInTheStatute>(kitchen.Elena, Fine with { Kind = SanctionKind.GiveBack });
        kitchen.Accepts(kitchen.Elena, Fine with { Kind = SanctionKind.Warning });
    }

    [Fact]
    public void A_day_is_judged_by_the_rules_of_that_day()
    {
        kitchen.Accepts(vilma, new DecideSetting("sanction.fine", 20_00, Day(0), "Asamblea"));
        Assert.Equal(Soles.Of(10), Book.Find(Proposed())!.Proposed.Fine);
        Assert.Equal(Soles.Of(20), Book.Find(Proposed(Fine with { Missed = Day(0) }))!.Proposed.Fine);
    }

    [Fact]
    public void Warnings_come_before_a_fine_and_only_those_that_stand_count()
    {
        kitchen.Accepts(vilma, new DecideSetting("sanction.warnings", 1, Day(-20), "Asamblea"));
        Assert.Equal((0, 1), kitchen.Refuses<WarningFirst>(kitchen.Elena, Fine) is var first ? (first.Have, first.Needed) : default);
        var warning = Proposed(Fine with { Missed = Day(-3), Kind = SanctionKind.Warning });
        kitchen.Refuses<WarningFirst>(kitchen.Elena, Fine);
        kitchen.Accepts(rosa, new ExplainMissedTurn(warning, "Me olvidé"));
        kitchen.Accepts(kitchen.Elena, Uphold(warning));
        kitchen.Accepts(kitchen.Elena, Fine);
        kitchen.Accepts(rosa, new AppealSanction(warning));
        kitchen.Refuses<WarningFirst>(kitchen.Elena, Fine with { Missed = Day(-2) });
    }

    [Fact]
    public void Nothing_is_decided_before_she_explained_or_had_her_days_for_it()
    {
        var id = Proposed();
        Assert.Equal(Day(3), kitchen.Refuses<SheMayStillExplain>(kitchen.Elena, Uphold(id)).Until);
        kitchen.Today = Day(3);
        kitchen.Refuses<SheMayStillExplain>(kitchen.Elena, Uphold(id));
        kitchen.Today = Day(1);
        kitchen.Accepts(kitchen.Elena, Uphold(id));
        kitchen.Refuses<DecidedAlready>(rosa, new ExplainMissedTurn(id, "tarde"));
        kitchen.Refuses<DecidedAlready>(kitchen.Elena, Uphold(id));
    }

    [Fact]
    public void Two_officers_of_two_houses_decide_and_neither_is_of_hers()
    {
        var id = Proposed();
        kitchen.Accepts(rosa, new ExplainMissedTurn(id, "Se enfermó mi hijo"));
        kitchen.Refuses<SecondSignatureMissing>(kitchen.Elena, Uphold(id) with { Second = null });
        kitchen.Refuses<SecondMustBeAnother>(kitchen.Elena, Uphold(id) with { Second = kitchen.Elena });
        kitchen.Refuses<SecondHasNoPost>(kitchen.Elena, Uphold(id) with { Second = kitchen.Registers("Nelly", by: vilma) });
        kitchen.Refuses<NotHerOffice>(rosa, Uphold(id));
        kitchen.Refuses<ExplanationMissing>(kitchen.Elena, Uphold(id) with { Words = " " });
        var paulinasDay = Proposed(Fine with { Person = paulina });
        kitchen.Accepts(paulina, new ExplainMissedTurn(paulinasDay, "Fui al banco"));
        Assert.Equal("Second", kitchen.Refuses<OfHerOwnHouse>(kitchen.Elena, Uphold(paulinasDay)).Field);
        kitchen.Refuses<OfHerOwnHouse>(kitchen.Elena, Fine with { Person = kitchen.Elena });
    }

    [Fact]
    public void On_the_last_day_she_may_still_ask_for_the_assembly_and_on_the_next_not()
    {
        var id = Upheld();
        Assert.Equal(Day(15), Book.Find(id)!.AppealUntil(kitchen.Books));
        kitchen.Today = Day(16);
        Assert.Equal(Day(-1), kitchen.Refuses<AppealTooLate>(rosa, new AppealSanction(id)).Until);
        kitchen.Today = Day(-1);
        kitchen.Refuses<NotHerOffice>(paulina, new AppealSanction(id));
        kitchen.Accepts(rosa, new AppealSanction(id));
        kitchen.Refuses<NothingToAppeal>(rosa, new AppealSanction(id));
    }

    [Fact]
    public void The_assembly_makes_it_lighter_or_drops_it_and_never_heavier()
    {
        var id = Upheld();
        kitchen.Refuses<NothingAppealed>(kitchen.Elena, new DecideAppeal(id, SanctionRuling.Dropped, SanctionKind.Warning, Soles.Zero, Day(0)));
        kitchen.Accepts(rosa, new AppealSanction(id));
        var lighter = new DecideAppeal(id, SanctionRuling.Lightened, SanctionKind.Fine, Soles.Of(10), Day(0));
        Assert.Equal("Fine", kitchen.Refuses<NotLighter>(kitchen.Elena, lighter).Field);
        kitchen.Refuses<NotLighter>(kitchen.Elena, lighter with { Fine = Soles.Zero });
        kitchen.Refuses<DateInFuture>(kitchen.Elena, lighter with { Assembly = Day(1), Fine = Soles.Of(3) });
        Assert.Equal(Day(0), kitchen.Refuses<AssemblyBeforeAppeal>(kitchen.Elena, lighter with { Assembly = Day(-1), Fine = Soles.Of(3) }).Date);
        kitchen.Accepts(kitchen.Elena, lighter with { Kind = SanctionKind.Warning });
        Assert.Equal((SanctionKind.Warning, Soles.Zero), Book.Find(id)!.Holds);
        Assert.Equal((Soles.Zero, 1), (Owes, Book.WarningsOf(rosa, Day(1))));
    }

    [Fact]
    public void What_is_dropped_costs_nothing_and_is_not_brought_up_again()
    {
        var id = Proposed();
        kitchen.Accepts(kitchen.Elena, new DecideSanction(id, SanctionRuling.Dropped, SanctionKind.Warning, Soles.Zero, "Tuvo razón", paulina));
        Assert.Equal((null, Soles.Zero), (Book.Find(id)!.Holds, Owes));
        kitchen.Refuses<NothingToAppeal>(rosa, new AppealSanction(id));
        kitchen.Refuses<ProposedAlready>(kitchen.Elena, Fine with { Kind = SanctionKind.Warning });
    }

    [Fact]
    public void Who_was_away_or_exempt_that_day_missed_nothing()
    {
        kitchen.Accepts(rosa, new SayAway(rosa, Day(-1), Day(-1)));
        kitchen.Refuses<ExcusedThatDay>(kitchen.Elena, Fine);
        kitchen.Accepts(kitchen.Elena, new GrantExemption(rosa, Day(-3), Day(-2), false));
        kitchen.Refuses<ExcusedThatDay>(kitchen.Elena, Fine with { Missed = Day(-2) });
        kitchen.Accepts(kitchen.Elena, Fine with { Missed = Day(0) });
    }

    [Fact]
    public void Thirty_days_later_it_is_brought_up_and_a_day_after_it_is_not()
    {
        kitchen.Refuses<DateInFuture>(kitchen.Elena, Fine with { Missed = Day(1) });
        kitchen.Refuses<NoSuchDuty>(kitchen.Elena, Fine with { Duty = "bailar" });
        kitchen.Refuses<NoSuchSanction>(kitchen.Elena, Fine with { Kind = (SanctionKind)7 });
        var missed = Day(-1);
        kitchen.Today = missed.AddDays(31);
        Assert.Equal(30, kitchen.Refuses<MissedTooLongAgo>(kitchen.Elena, Fine with { Missed = missed }).Days);
        kitchen.Today = missed.AddDays(30);
        kitchen.Accepts(kitchen.Elena, Fine with { Missed = missed });
    }

    [Fact]
    public void With_an_expired_board_nobody_is_sanctioned_and_what_is_open_can_still_be_dropped()
    {
        var id = Proposed();
        kitchen.Accepts(rosa, new ExplainMissedTurn(id, "Se enfermó mi hijo"));
        kitchen.Today = Story.FirstDay.AddYears(2).AddDays(1);
        Assert.Equal(Power.Sanction, kitchen.Refuses<NotHerOffice>(kitchen.Elena, Fine).Power);
        kitchen.Refuses<NotHerOffice>(kitchen.Elena, Uphold(id));
        kitchen.Accepts(kitchen.Elena, new DecideSanction(id, SanctionRuling.Dropped, SanctionKind.Warning, Soles.Zero, "Ya pasó", paulina));
    }

    [Fact]
    public void A_turn_is_given_back_on_a_later_day()
    {
        var id = Proposed(Fine with { Kind = SanctionKind.GiveBack });
        kitchen.Refuses<NothingToGiveBack>(kitchen.Elena, new NoteGivenBack(id, Day(0)));
        kitchen.Accepts(rosa, new ExplainMissedTurn(id, "Me olvidé"));
        kitchen.Accepts(kitchen.Elena, Uphold(id));
        Assert.Equal([id], Book.ToGiveBack(rosa).Select(s => s.Id));
        kitchen.Refuses<GivenBackBeforeMissed>(kitchen.Elena, new NoteGivenBack(id, Day(-1)));
        kitchen.Refuses<DateInFuture>(kitchen.Elena, new NoteGivenBack(id, Day(1)));
        kitchen.Accepts(kitchen.Elena, new NoteGivenBack(id, Day(0)));
        Assert.Empty(Book.ToGiveBack(rosa));
    }

    [Fact]
    public void A_mistaken_step_is_corrected_from_the_last_to_the_first()
    {
        var id = Proposed();
        var proposed = kitchen.LastAct;
        kitchen.Accepts(rosa, new ExplainMissedTurn(id, "Se enfermó mi hijo"));
        kitchen.Accepts(kitchen.Elena, Uphold(id));
        var decided = kitchen.LastAct;
        kitchen.Accepts(rosa, new AppealSanction(id));
        var appealed = kitchen.LastAct;
        kitchen.Refuses<LaterStepStands>(kitchen.Elena, new CorrectAct(decided, "mal anotado"));
        kitchen.Accepts(rosa, new CorrectAct(appealed, "ya no"));
        Assert.Equal(Soles.Of(10), Owes);
        kitchen.Accepts(kitchen.Elena, new CorrectAct(decided, "mal anotado"));
        Assert.Equal((Soles.Zero, SanctionState.Proposed), (Owes, Book.Find(id)!.State));
        kitchen.Refuses<LaterStepStands>(kitchen.Elena, new CorrectAct(proposed, "era otra"));
        kitchen.Accepts(kitchen.Elena, Uphold(id));
        Assert.Equal(Soles.Of(10), Owes);
    }

    [Fact]
    public void Her_words_can_be_erased_and_the_fine_stays()
    {
        var id = Upheld();
        var without = kitchen.Replayed(f => f is not SanctionWorded);
        Assert.Null(without.Sanctions.Find(id)!.WordsOf(SanctionStep.Explained));
        Assert.Equal(Soles.Of(10), without.Cash.OwedBy(without.Register.People[rosa].Household!.Value));
    }

    [Fact]
    public void Only_she_and_who_arranges_the_turns_read_it()
    {
        var sanction = Book.Find(Upheld())!;
        Assert.True(Book.MayRead(sanction, rosa, Day(0)));
        Assert.True(Book.MayRead(sanction, vilma, Day(0)));
        Assert.False(Book.MayRead(sanction, paulina, Day(0)));
    }
}
