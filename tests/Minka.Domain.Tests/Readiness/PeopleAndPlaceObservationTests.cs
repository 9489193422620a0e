using Minka.Domain.Aid;
using Minka.Domain.Amounts;
using Minka.Domain.Authorities;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Readiness;

public class PeopleAndPlaceObservationTests : ObservedKitchen
{
    [Fact]
    public void Minors_without_guardian_are_counted_and_not_named()
    {
        var home = kitchen.Books.Register.People[kitchen.Elena].Household!.Value;
        kitchen.Registers("Luz", MemberKind.User, home, Birth.In(Today.Year - 10), kitchen.Elena);
        Assert.False(Sees("minor-without-guardian"));
        // The official list may bring a child without an adult: the form would ask for one.
        kitchen.Write(new PersonRegistered(new PersonId(new Guid(77, 0, 0, new byte[8])), 77, home, MemberKind.User, Today, Birth.In(Today.Year - 8), null, null), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(1, Only("minor-without-guardian").Count);
    }

    [Fact]
    public void Somebody_who_eats_free_without_a_criterion_or_past_the_review()
    {
        var dina = kitchen.Registers("Dina", MemberKind.SolidarityCase);
        Assert.True(Sees("solidarity-to-review"));
        kitchen.Accepts(new GrantSolidarity(dina, "elder-alone", Today, Today.AddDays(90)));
        Today = Today.AddDays(90);
        Assert.False(Sees("solidarity-to-review"));
        Today = Today.AddDays(1);
        Assert.True(Sees("solidarity-to-review"));
    }

    [Fact]
    public void Documents_are_missed_only_where_the_official_list_was_begun()
    {
        kitchen.Registers("Rosa");
        Assert.False(Sees("document-missing"));
        kitchen.Accepts(new RecordDocument(kitchen.Elena, DocumentKind.Dni, "01234567"));
        Assert.Equal(1, Only("document-missing").Count);
    }

    [Fact]
    public void Classes_are_missed_only_where_the_assembly_turned_them_on()
    {
        Assert.False(Sees("class-missing"));
        kitchen.Accepts(new DecideSetting(AidSettings.ClassesOn.Key, 1, Today, "Asamblea"));
        Assert.Equal(1, Only("class-missing").Count);
        kitchen.Accepts(new ReceiveClass(kitchen.Elena, Today, "poor"));
        Assert.False(Sees("class-missing"));
        Today = Today.AddMonths(12);
        Assert.False(Sees("class-missing"));
        Today = Today.AddDays(1);
        Assert.True(Sees("class-missing"));
    }

    [Fact]
    public void Fumigation_extinguisher_and_cards_that_ended()
    {
        Assert.True(Sees("fumigation-overdue") && Sees("extinguisher-overdue") && Sees("health-cards-overdue"));
        kitchen.Accepts(new RecordPermit(PermitKind.Fumigation, null, Today, Today));
        kitchen.Accepts(new RecordPermit(PermitKind.Extinguisher, null, Today, Today));
        kitchen.Accepts(new RecordHealthCard(kitchen.Elena, Today, Today));
        Assert.False(Sees("fumigation-overdue") || Sees("extinguisher-overdue") || Sees("health-cards-overdue"));
        Today = Today.AddDays(1);
        Assert.True(Sees("fumigation-overdue") && Sees("extinguisher-overdue") && Sees("health-cards-overdue"));
    }

    [Fact]
    public void A_fault_that_the_second_visit_found_again()
    {
        kitchen.Accepts(new HoldSupervision(Today, SupervisionStep.First, null, true, true, [FaultKind.Store]));
        Assert.False(Sees("fault-persists"));
        Today = Today.AddDays(20);
        kitchen.Accepts(new HoldSupervision(Today, SupervisionStep.Second, null, true, true, [FaultKind.Store]));
        Assert.True(Sees("fault-persists"));
        kitchen.Accepts(new MendFault(2, FaultKind.Store, Today));
        Assert.False(Sees("fault-persists"));
    }

    [Theory]
    [InlineData("X1501100042", false)]
    [InlineData("X1501320042", true)]
    public void The_code_of_an_olla_carries_its_ubigeo(string code, bool seen)
    {
        var olla = Story.Founded(OrganizationKind.OllaComun);
        olla.Accepts(new RecordPlace("150110", "Lima", "Lima", "Comas", null, null));
        olla.Accepts(new RecordPermit(PermitKind.Registration, code, olla.Today, null));
        Assert.Equal(seen, Observations.Of(olla.Books, olla.Today).Any(o => o.Name == "code-disagrees"));
    }

    [Fact]
    public void A_clock_that_went_back_by_more_than_a_day()
    {
        Today = Today.AddDays(5);
        kitchen.Accepts(new RecordFound(Today, "rice", 1_000));
        Today = Today.AddDays(-1);
        kitchen.Accepts(new RecordFound(Today, "rice", 1_000));
        Assert.False(Sees("clock-behind"));
        Today = Today.AddDays(-1);
        kitchen.Accepts(new RecordFound(Today, "rice", 1_000));
        Assert.True(Sees("clock-behind"));
    }

    [Fact]
    public void An_organisation_without_a_kitchen_hears_nothing_about_pots_and_extinguishers() =>
        Assert.Empty(Observations.Of(Story.Founded(OrganizationKind.SurvivorAssociation).Books, Story.FirstDay.AddDays(100)));
}
