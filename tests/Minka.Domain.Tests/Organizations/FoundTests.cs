using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Organizations;

public class FoundTests
{
    [Fact]
    public void Five_answers_found_a_kitchen_and_its_founder_may_do_everything()
    {
        var kitchen = Story.Founded();
        var elena = kitchen.Books.Register.People[kitchen.Elena];
        Assert.Equal(("Manos Unidas", 74), (kitchen.Books.Charter.Name, kitchen.Books.Charter.Rations));
        Assert.Equal((1, "Sra. Elena", MemberKind.Member), (elena.Number, elena.Called, elena.Kind));
        Assert.Equal(1, kitchen.Books.Register.HouseholdOf(1)!.Number);
        Assert.Equal([Post.President], kitchen.Books.Offices.PostsOf(kitchen.Elena, kitchen.Today));
        Assert.All(Enum.GetValues<Power>(), power => Assert.True(kitchen.Books.Offices.Allows(kitchen.Elena, power, kitchen.Today)));
    }

    [Fact]
    public void Nobody_signed_in_has_no_power_but_to_found()
    {
        Assert.True(Story.Empty().Books.Offices.Allows(PersonId.Nobody, Power.Found, Story.FirstDay));
        Assert.All(Enum.GetValues<Power>(), power => Assert.False(Story.Founded().Books.Offices.Allows(PersonId.Nobody, power, Story.FirstDay)));
    }

    [Fact]
    public void A_kitchen_is_founded_once() =>
        Assert.Equal("Manos Unidas", Story.Founded().Refuses<AlreadyFounded>(new FoundOrganization(OrganizationKind.OllaComun, "Otra", null, 10, "Rosa", "llama", 1, Story.FirstDay)).Name);

    [Fact]
    public void A_kitchen_without_a_name_or_from_tomorrow_is_asked_again()
    {
        var ask = new FoundOrganization(OrganizationKind.OllaComun, "  ", null, 10, "", "no drawing", 99, Story.FirstDay.AddDays(1));
        var refused = Assert.IsType<Outcome.Refused>(Story.Empty().Does(PersonId.Nobody, ask));
        Assert.Equal(["Name", "Called", "Date", "Drawing"], refused.Refusals.Select(r => r.Field));
    }

    [Fact]
    public void What_was_said_at_the_founding_can_be_corrected()
    {
        var kitchen = Story.Founded();
        kitchen.Accepts(new DescribeOrganization("Manos Unidas de La Cumbre", "almuerzo", 80, kitchen.Today));
        Assert.Equal(("Manos Unidas de La Cumbre", 80), (kitchen.Books.Charter.Name, kitchen.Books.Charter.Rations));
        kitchen.Accepts(new RecordPlace("150110", "Lima", "Lima", "Comas", "Mz F, Lt 15", "AH La Cumbre"));
        Assert.Equal(("Comas", "Mz F, Lt 15"), (kitchen.Books.Charter.Place!.District, kitchen.Books.Charter.Premises!.Address));
        Assert.Null(kitchen.Replayed(f => f is not PremisesDescribed).Charter.Premises);
        kitchen.Refuses<NotAnUbigeo>(new RecordPlace("1501", null, null, null, null, null));
        kitchen.Refuses<NotAColor>(new ChooseWeave(3, 3));
    }
}
