using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;

namespace Minka.Domain.Tests.Turns.Conditions;

/// <summary>What is decided about somebody: her share, an exemption, what she cannot do and what she knows.</summary>
public class DecidedConditionTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, vilma;

    public DecidedConditionTests()
    {
        rosa = kitchen.Registers("Rosa");
        vilma = kitchen.Registers("Vilma");
        kitchen.Elects((Post.President, vilma), (Post.Vocal, kitchen.Elena));
    }

    ConditionsBook Book => kitchen.Books.Conditions;
    DateOnly Day(int n) => kitchen.Today.AddDays(n);
    DecideShare Half => new(rosa, 500, Day(0), Day(90), "Asamblea del 1 de marzo");

    [Fact]
    public void Half_a_share_holds_for_its_time_and_then_it_is_whole_again()
    {
        kitchen.Accepts(kitchen.Elena, Half);
        var share = kitchen.NewId(0);
        Assert.Equal((1000, 500, 500, 1000), (Book.ShareOn(rosa, Day(-1)), Book.ShareOn(rosa, Day(0)), Book.ShareOn(rosa, Day(90)), Book.ShareOn(rosa, Day(91))));
        kitchen.Accepts(kitchen.Elena, Half with { Thousandths = 750, From = Day(30), Until = null });
        Assert.Equal((500, 750, 750), (Book.ShareOn(rosa, Day(29)), Book.ShareOn(rosa, Day(30)), Book.ShareOn(rosa, Day(400))));
        Assert.Equal("Asamblea del 1 de marzo", Book.ReasonOf(share, vilma, Day(0)));
        Assert.Null(Book.ReasonOf(share, rosa, Day(0)));
    }

    [Fact]
    public void A_share_is_between_one_and_a_thousand_thousandths_and_says_who_decided_it()
    {
        kitchen.Refuses<ShareOutOfRange>(kitchen.Elena, Half with { Thousandths = 0 });
        kitchen.Refuses<ShareOutOfRange>(kitchen.Elena, Half with { Thousandths = 1001 });
        kitchen.Accepts(kitchen.Elena, Half with { Thousandths = 1 });
        kitchen.Accepts(kitchen.Elena, Half with { Thousandths = 1000 });
        kitchen.Refuses<SourceMissing>(kitchen.Elena, Half with { DecidedBy = " " });
        kitchen.Refuses<LastDayBeforeFirst>(kitchen.Elena, Half with { Until = Day(-1) });
        kitchen.Refuses<StretchTooLong>(kitchen.Elena, Half with { Until = Day(DecideShare.DaysMax) });
        kitchen.Accepts(kitchen.Elena, Half with { Until = Day(DecideShare.DaysMax - 1) });
        kitchen.Refuses<TextTooLong>(kitchen.Elena, Half with { DecidedBy = new string('a', Words.LengthMax + 1) });
        kitchen.Refuses<NotHerOffice>(rosa, Half);
    }

    [Fact]
    public void Nobody_alone_gives_her_own_house_less_work()
    {
        var daughter = kitchen.Registers("Luz", household: kitchen.Books.Register.People[kitchen.Elena].Household, by: vilma);
        kitchen.Refuses<OwnHouseNeedsSecond>(kitchen.Elena, Half with { Person = kitchen.Elena });
        kitchen.Refuses<OwnHouseNeedsSecond>(kitchen.Elena, new GrantExemption(daughter, Day(0), Day(9), false));
        kitchen.Refuses<SecondHasNoPost>(kitchen.Elena, Half with { Person = kitchen.Elena, Second = rosa });
        kitchen.Accepts(kitchen.Elena, Half with { Person = kitchen.Elena, Second = vilma });
        kitchen.Accepts(kitchen.Elena, new GrantExemption(daughter, Day(0), Day(9), false, Second: vilma));
    }

    [Fact]
    public void An_exemption_has_an_end_or_is_for_age()
    {
        Assert.Equal("Until", kitchen.Refuses<ExemptionNeedsEnd>(kitchen.Elena, new GrantExemption(rosa, Day(0), null, false)).Field);
        kitchen.Refuses<StretchTooLong>(kitchen.Elena, new GrantExemption(rosa, Day(0), Day(GrantExemption.DaysMax), false));
        kitchen.Accepts(kitchen.Elena, new GrantExemption(rosa, Day(0), Day(GrantExemption.DaysMax - 1), false));
        kitchen.Refuses<ExemptAlready>(kitchen.Elena, new GrantExemption(rosa, Day(5), Day(8), false));
        Assert.Equal((true, false), (Book.IsExempt(rosa, Day(365)), Book.IsExempt(rosa, Day(366))));
        kitchen.Accepts(kitchen.Elena, new GrantExemption(rosa, Day(366), null, true));
        Assert.True(Book.IsExempt(rosa, Day(5000)));
        Assert.True(Book.IsAvailable(rosa, Day(0)));
    }

    [Fact]
    public void An_exemption_can_end_sooner()
    {
        kitchen.Accepts(kitchen.Elena, new GrantExemption(rosa, Day(0), Day(60), false, "embarazo"));
        var exemption = kitchen.NewId(0);
        kitchen.Refuses<EndsBeforeThat>(kitchen.Elena, new EndExemption(exemption, Day(60)));
        kitchen.Refuses<LastDayBeforeFirst>(kitchen.Elena, new EndExemption(exemption, Day(-1)));
        kitchen.Refuses<NotHerOffice>(rosa, new EndExemption(exemption, Day(10)));
        kitchen.Accepts(kitchen.Elena, new EndExemption(exemption, Day(10)));
        Assert.Equal((true, false), (Book.IsExempt(rosa, Day(10)), Book.IsExempt(rosa, Day(11))));
        kitchen.Refuses<NoSuchExemption>(kitchen.Elena, new EndExemption(Guid.NewGuid(), Day(10)));
    }

    [Fact]
    public void Why_she_is_exempt_is_sealed_read_by_who_arranges_and_can_be_erased()
    {
        kitchen.Accepts(kitchen.Elena, new GrantExemption(rosa, Day(0), Day(60), false, "embarazo"));
        var exemption = kitchen.NewId(0);
        Assert.Equal("embarazo", Book.ReasonOf(exemption, kitchen.Elena, Day(0)));
        Assert.Null(Book.ReasonOf(exemption, rosa, Day(0)));
        Assert.DoesNotContain(kitchen.Journal, w => w.Fact is not ExemptionReasoned && w.Fact.ToString()!.Contains("embarazo"));
        Assert.DoesNotContain(kitchen.Journal, w => w.Fact.ToString()!.Contains("embarazo"));
        var forgotten = kitchen.Replayed(f => f is not ExemptionReasoned);
        Assert.Null(forgotten.Conditions.ReasonOf(exemption, kitchen.Elena, Day(0)));
        Assert.True(forgotten.Conditions.IsExempt(rosa, Day(60)));
    }

    [Fact]
    public void What_she_cannot_do_is_written_without_a_why_and_something_remains()
    {
        kitchen.Accepts(kitchen.Elena, new RuleOutDuties(rosa, ["market", "water"], Day(0)));
        Assert.Equal((true, true, false), (Book.CannotDo(rosa, "market", Day(0)), Book.CannotDo(rosa, "water", Day(9)), Book.CannotDo(rosa, "cook", Day(0))));
        kitchen.Accepts(kitchen.Elena, new RuleOutDuties(rosa, [], Day(5)));
        Assert.Equal((true, false), (Book.CannotDo(rosa, "market", Day(4)), Book.CannotDo(rosa, "market", Day(5))));
        kitchen.Refuses<NoDutyLeft>(kitchen.Elena, new RuleOutDuties(rosa, Domain.Turns.Duties.All, Day(0)));
        kitchen.Refuses<NoSuchDuty>(kitchen.Elena, new RuleOutDuties(rosa, ["Cargar agua"], Day(0)));
        kitchen.Refuses<NoSuchDuty>(kitchen.Elena, new RuleOutDuties(rosa, ["bread"], Day(0)));
        kitchen.Accepts(kitchen.Elena, new DefineDuty(null, "Pan", 1, 480, 540, 1, 0, null, 100, false, 0, Day(0)));
        kitchen.Accepts(kitchen.Elena, new RuleOutDuties(rosa, ["pan"], Day(0)));
    }

    [Fact]
    public void Rosa_leads_the_pot_and_learns_the_accounts()
    {
        kitchen.Accepts(kitchen.Elena, new NoteSkills(rosa, [TurnSkills.Lead], [TurnSkills.Accounts], Day(0)));
        Assert.Equal(["lead"], Book.SkillsOf(rosa, Day(0)));
        Assert.Equal(["accounts"], Book.LearnsOf(rosa, Day(0)));
        Assert.Empty(Book.SkillsOf(rosa, Day(-1)));
        kitchen.Refuses<KnowsAndLearns>(kitchen.Elena, new NoteSkills(rosa, [TurnSkills.Lead], [TurnSkills.Lead], Day(0)));
        kitchen.Refuses<NoSuchSkill>(kitchen.Elena, new NoteSkills(rosa, ["fly"], [], Day(0)));
        kitchen.Refuses<NoSuchSkill>(kitchen.Elena, new NoteSkills(rosa, [], ["fly"], Day(0)));
    }
}
