using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Sanctions;

namespace Minka.Domain.Tests.Turns.Sanctions;

public class SanctionProperties
{
    [Fact]
    public void Whatever_is_done_the_account_carries_exactly_the_fines_that_hold() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 2], Gen.Int[0, 12]).Array[1, 30].Sample(doings =>
        {
            var story = Story.Founded();
            var (rosa, paulina) = (story.Registers("Rosa"), story.Registers("Paulina"));
            story.Accepts(new DecideSetting("sanction.fine", 10_00, Story.FirstDay, "Asamblea"));
            story.Accepts(new DecideSetting("sanction.warnings", 0, Story.FirstDay, "Asamblea"));
            story.Elects((Post.President, story.Elena), (Post.Fiscal, paulina));
            foreach (var (what, which, number) in doings)
            {
                story.Today = story.Today.AddDays(number % 3);
                var sanction = story.Books.Sanctions.All.LastOrDefault()?.Id ?? Guid.Empty;
                var (ruling, kind) = ((SanctionRuling)which, (SanctionKind)(number % 3));
                story.Does(what is 1 or 3 ? rosa : story.Elena, what switch
                {
                    0 => new ProposeSanction(rosa, story.Today, "cook", (SanctionKind)which),
                    1 => new ExplainMissedTurn(sanction, "Por esto"),
                    2 => new DecideSanction(sanction, ruling, kind, Soles.Of(number), "Así se decidió", paulina),
                    3 => new AppealSanction(sanction),
                    4 => new DecideAppeal(sanction, ruling, kind, Soles.Of(number), story.Today),
                    5 => new CorrectAct(story.LastAct, "error"),
                    _ => new NoteGivenBack(sanction, story.Today),
                });
                var holds = story.Books.Sanctions.All.Sum(s => s.Holds?.Fine.Centimos ?? 0);
                Assert.Equal((holds, -holds), (story.Books.Cash.OwedBy(story.Books.Register.People[rosa].Household!.Value).Centimos, story.Books.Ledger.Soles("income:other:fines").Centimos));
            }
            Assert.Equal(story.Books.Sanctions.All.Select(s => (s.Id, s.State, s.Holds)), story.Replayed().Sanctions.All.Select(s => (s.Id, s.State, s.Holds)));
        }, iter: 200, threads: 1);

    [Fact]
    public void The_book_never_throws_whatever_the_journal_holds() =>
        AnyFact.Of(t => t.Namespace is "Minka.Domain.Turns.Sanctions" or "Minka.Domain.Members" || t == typeof(ActReversed)).Array[0, 80].Sample(journal =>
        {
            var books = new Organization();
            foreach (var (fact, stamp) in journal) books.Write(fact, stamp);
            foreach (var sanction in books.Sanctions.All)
                _ = (sanction.State, sanction.Holds, sanction.Ruling, sanction.ExplainUntil(books), sanction.AppealUntil(books), sanction.WordsOf(SanctionStep.Decided), books.Sanctions.MayRead(sanction, PersonId.Nobody, DateOnly.MaxValue),
                    books.Sanctions.WarningsOf(sanction.Person, DateOnly.MaxValue), books.Sanctions.ToGiveBack(sanction.Person).Count());
        }, iter: 300, threads: 1);
}
