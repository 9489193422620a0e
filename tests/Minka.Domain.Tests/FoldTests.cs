using CsCheck;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests;

public class FoldTests
{
    [Fact]
    public void The_fold_never_throws_whatever_the_journal_holds() =>
        AnyFact.Gen.Array[0, 60].Sample(journal =>
        {
            var books = new Organization();
            foreach (var (fact, stamp) in journal) books.Write(fact, stamp);
            foreach (var date in new[] { DateOnly.MinValue, Story.FirstDay, DateOnly.MaxValue }) Read(books, date);
        }, iter: 300, threads: 1, print: Kinds);

    [Fact]
    public void Numbers_are_given_once_whatever_is_registered_and_undone() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 9]).Array[0, 25].Sample(doings =>
        {
            var story = Story.Founded();
            var (people, households) = (new List<int> { 1 }, new List<int> { 1 });
            foreach (var (what, whom) in doings)
            {
                ICommand command = what switch
                {
                    0 => new RegisterHousehold(null, null, null, story.Today),
                    1 => new RegisterPerson(story.Books.Register.Households.Values.ElementAt(whom % story.Books.Register.Households.Count).Id, MemberKind.User, new PersonalName($"{whom}", null, null, null), story.Today, Birth.Unknown, null, null),
                    2 => new ImportRegister([["N°", "APELLIDO PATERNO", "NOMBRES", "TIPO"], [$"{whom}", "Quispe", $"{people.Count}", "1"]], story.Today, []),
                    3 => new MoveHousehold(story.Books.Register.People.Values.ElementAt(whom % story.Books.Register.People.Count).Id, null, story.Today),
                    _ => new CorrectAct(story.LastAct, "error"),
                };
                if (story.Does(story.Elena, command) is not Outcome.Accepted accepted) continue;
                people.AddRange(accepted.Facts.OfType<PersonRegistered>().Select(f => f.Number));
                households.AddRange(accepted.Facts.OfType<HouseholdOpened>().Select(f => f.Number));
            }
            Assert.Equal(people.Distinct(), people);
            Assert.Equal(households.Distinct(), households);
            Assert.Empty(story.Books.Register.Discrepancies);
        }, iter: 150, threads: 1);

    [Fact]
    public void Nobody_has_power_who_is_not_here_whatever_the_journal_holds() =>
        AnyFact.Of(t => t.Namespace is "Minka.Domain.Members" or "Minka.Domain.Offices").Array[1, 60].Sample(journal =>
        {
            var story = Story.Founded();
            foreach (var (fact, stamp) in journal) story.Books.Write(fact, stamp);
            foreach (var date in new[] { Story.FirstDay, Story.FirstDay.AddDays(20) })
                foreach (var person in story.Books.Register.People.Values.Where(p => !p.IsActive(date)))
                    Assert.All(Enum.GetValues<Power>(), power => Assert.False(story.Books.Offices.Allows(person.Id, power, date)));
            Assert.All(Enum.GetValues<Power>(), power => Assert.False(story.Books.Offices.Allows(PersonId.Nobody, power, Story.FirstDay)));
        }, iter: 200, threads: 1);

    [Fact]
    public void Folding_a_story_again_gives_the_same_books()
    {
        var story = Offices.PowersTests.WithABoard(out _);
        var again = story.Replayed();
        Assert.Equal(story.Books.Register.People.Values.Select(p => (p.Id, p.Number, p.Called, p.Household)), again.Register.People.Values.Select(p => (p.Id, p.Number, p.Called, p.Household)));
        Assert.Equal(story.Books.Offices.BoardOn(story.Today), again.Offices.BoardOn(story.Today));
    }

    static string Kinds((IFact Fact, Stamp Stamp)[] journal) => string.Join(", ", journal.Select(w => w.Fact.GetType().Name));

    static void Read(Organization books, DateOnly date)
    {
        _ = books.OpenDiscrepancies.Count();
        _ = books.Charter.At(date).All.Count();
        _ = (books.Charter.At(date).MemberPrice, books.Charter.At(date).CrewSize, books.Charter.At(date).IsServiceDay(date));
        _ = (books.Offices.MandateEnds(date), books.Offices.IsExpired(date), books.Offices.BoardOn(date).Count);
        foreach (var household in books.Register.HouseholdsOn(date)) _ = (household.Called, household.PeopleOn(date).Count());
        foreach (var person in books.Register.People.Values)
        {
            _ = (person.Household, person.HouseholdOn(date), person.KindOn(date), person.MinorOn(date), person.SolidarityOn(date), person.DepartureOn(date), person.IsOnLeave(date));
            _ = (books.Offices.PostsOf(person.Id, date), books.Offices.ActedWithExpiredMandate(person.Id, date));
            foreach (var power in Enum.GetValues<Power>()) _ = books.Offices.Allows(person.Id, power, date);
            _ = RegisterSheet.Write(books, person.Id, date).Count;
        }
        _ = (Domain.Work.WorkHours.ByKind(Domain.Work.WorkHours.Between(books, DateOnly.MinValue, date)).Count, books.Work.Between(date, date).Count(), books.Faenas.Next(date), books.Representations.WantToGo(date).Count, books.Representations.DifferentPeople(date));
        foreach (var faena in books.Faenas.All) _ = (faena.Given, faena.Households.Count);
        foreach (var went in books.Representations.All) _ = (went.Until, went.HandedIn, books.Representations.MissedAnAssembly(went, date));
        foreach (var person in books.Register.People.Keys)
            _ = (Domain.Work.LeaderWork.Of(books, person, date), books.Aynis.WaitingFor(person).Count, books.Aynis.Of(person).Sum(t => t.OwedTo(person, Domain.Work.AyniUnit.HalfDays)), Domain.Readiness.YearsGiven.Of(books, person, date));
        foreach (var sanction in books.Sanctions.All) _ = (sanction.State, sanction.Holds, sanction.ExplainUntil(books), sanction.AppealUntil(books), sanction.MayAppeal(books, date), books.Sanctions.WarningsOf(sanction.Person, date));
        _ = (books.Register.RowsToPlace.Count(), books.Register.MinorsWithoutGuardian(date).Count());
    }
}
