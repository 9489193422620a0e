using CsCheck;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Work;

namespace Minka.Domain.Tests.Work;

public class AyniTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, yeni;

    public AyniTests()
    {
        rosa = kitchen.Registers("Rosa");
        yeni = kitchen.Registers("Yeni");
    }

    RecordAyni Roof(PersonId other, int halfDays = 2) => new(other, IGave: true, AyniUnit.HalfDays, halfDays, kitchen.Today, "Techar su casa");

    Guid Says(PersonId who, RecordAyni ayni)
    {
        kitchen.Accepts(who, ayni);
        return kitchen.NewId(0);
    }

    long Coming(int tie = 1) => kitchen.Books.Ledger.Quantity(Accounting.AyniComing(tie), Commodity.AyniHalfDays);

    [Fact]
    public void A_day_given_is_owed_once_the_other_says_so_and_is_even_when_it_comes_back()
    {
        var roof = Says(rosa, Roof(yeni));
        Assert.Equal(0, Coming());
        Assert.Single(kitchen.Books.Aynis.WaitingFor(yeni));
        Assert.Empty(kitchen.Books.Aynis.WaitingFor(rosa));
        kitchen.Accepts(yeni, new ConfirmAyni(roof));
        Assert.Equal((2, -2), (Coming(), kitchen.Books.Ledger.Quantity(Accounting.AyniOwed(1), Commodity.AyniHalfDays)));
        var tie = Assert.Single(kitchen.Books.Aynis.Of(yeni));
        Assert.Equal((-2, 2, rosa), (tie.OwedTo(yeni, AyniUnit.HalfDays), tie.OwedTo(rosa, AyniUnit.HalfDays), tie.OtherOf(yeni)));

        var back = Says(rosa, new RecordAyni(yeni, IGave: false, AyniUnit.HalfDays, 2, kitchen.Today));
        kitchen.Accepts(yeni, new ConfirmAyni(back));
        Assert.Equal(0, Coming());
    }

    [Fact]
    public void The_two_sign_at_one_device_and_it_counts_at_once()
    {
        kitchen.Refuses<NotTheOther>(rosa, Roof(yeni) with { Second = kitchen.Elena });
        kitchen.Accepts(rosa, Roof(yeni) with { Second = yeni });
        Assert.Equal(2, Coming());
        Assert.Empty(kitchen.Books.Aynis.WaitingFor(yeni));
    }

    [Fact]
    public void Nobody_but_the_two_can_ask_for_it()
    {
        var roof = Says(rosa, Roof(yeni));
        Assert.Empty(kitchen.Books.Aynis.Of(kitchen.Elena));
        Assert.Null(kitchen.Books.Aynis.Read(kitchen.Elena, roof));
        Assert.Equal("Techar su casa", kitchen.Books.Aynis.Read(yeni, roof)!.What);
        kitchen.Refuses<NoSuchAyni>(kitchen.Elena, new ConfirmAyni(roof));
        kitchen.Refuses<NoSuchAyni>(kitchen.Elena, new WithdrawAyni(roof));
        kitchen.Refuses<NotHersToConfirm>(rosa, new ConfirmAyni(roof));
        kitchen.Accepts(yeni, new ConfirmAyni(roof));
        kitchen.Refuses<NoSuchAyni>(kitchen.Elena, new UndoAyni(roof));
        Assert.DoesNotContain(kitchen.Journal.Where(w => w.Fact is IReversibleFact), w => w.Fact.GetType().Name.StartsWith("Ayni", StringComparison.Ordinal));
        Assert.DoesNotContain(kitchen.Books.Ledger.Accounts.Keys, path => path.Contains("ayni", StringComparison.Ordinal) && path.Contains("person", StringComparison.Ordinal));
    }

    [Fact]
    public void What_waits_can_be_taken_back_by_either_and_what_counts_cannot()
    {
        var first = Says(rosa, Roof(yeni));
        kitchen.Accepts(rosa, new WithdrawAyni(first));
        kitchen.Refuses<AyniAnswered>(yeni, new ConfirmAyni(first));
        var second = Says(rosa, Roof(yeni));
        kitchen.Accepts(yeni, new WithdrawAyni(second));
        var third = Says(rosa, Roof(yeni));
        kitchen.Accepts(yeni, new ConfirmAyni(third));
        kitchen.Refuses<AyniAnswered>(yeni, new ConfirmAyni(third));
        kitchen.Refuses<AyniAnswered>(rosa, new WithdrawAyni(third));
        Assert.Equal(2, Coming());
    }

    [Fact]
    public void A_line_that_was_a_mistake_is_undone_by_both()
    {
        kitchen.Accepts(rosa, Roof(yeni) with { Second = yeni });
        var roof = kitchen.NewId(0);
        kitchen.Accepts(yeni, new UndoAyni(roof));
        var undoing = kitchen.NewId(0);
        Assert.Equal(2, Coming());
        kitchen.Accepts(rosa, new ConfirmAyni(undoing));
        Assert.Equal((0, AyniKind.Mistake), (Coming(), kitchen.Books.Aynis.Read(rosa, undoing)!.Fact.Kind));
    }

    [Fact]
    public void Two_say_that_they_are_even_and_days_and_hours_stay_apart()
    {
        kitchen.Refuses<AlreadyEven>(rosa, new SettleAyni(yeni, AyniUnit.HalfDays));
        kitchen.Accepts(rosa, Roof(yeni, 3) with { Second = yeni });
        kitchen.Accepts(rosa, new RecordAyni(yeni, false, AyniUnit.Minutes, 180, kitchen.Today, null, yeni));
        kitchen.Accepts(yeni, new SettleAyni(rosa, AyniUnit.HalfDays));
        var even = kitchen.NewId(0);
        kitchen.Refuses<AyniWaits>(yeni, new SettleAyni(rosa, AyniUnit.Minutes));
        kitchen.Accepts(rosa, new ConfirmAyni(even));
        Assert.Equal(0, Coming());
        Assert.Equal(-180, kitchen.Books.Ledger.Quantity(Accounting.AyniComing(1), Commodity.AyniMinutes));
        kitchen.Accepts(rosa, new SettleAyni(yeni, AyniUnit.Minutes, yeni));
        Assert.Equal(0, kitchen.Books.Aynis.Of(rosa).Single().OwedTo(rosa, AyniUnit.Minutes));
    }

    [Fact]
    public void Ayni_is_with_another_and_of_a_size_that_can_be()
    {
        kitchen.Refuses<AyniWithHerself>(rosa, Roof(rosa));
        kitchen.Refuses<Domain.Members.NoSuchPerson>(rosa, Roof(new PersonId(Guid.NewGuid())));
        kitchen.Refuses<DateInFuture>(rosa, Roof(yeni) with { Date = kitchen.Today.AddDays(1) });
        kitchen.Refuses<NoHours>(rosa, Roof(yeni, 0));
        kitchen.Accepts(rosa, Roof(yeni, RecordAyni.HalfDaysMax));
        kitchen.Refuses<TooMuchAyni>(rosa, Roof(yeni, RecordAyni.HalfDaysMax + 1));
        kitchen.Accepts(rosa, Roof(yeni, RecordAyni.MinutesMax) with { Unit = AyniUnit.Minutes });
        kitchen.Refuses<TooMuchAyni>(rosa, Roof(yeni, RecordAyni.MinutesMax + 1) with { Unit = AyniUnit.Minutes });
        kitchen.Accepts(rosa, Roof(yeni) with { What = new string('a', Words.LengthMax) });
        kitchen.Refuses<TextTooLong>(rosa, Roof(yeni) with { What = new string('a', Words.LengthMax + 1) });
        while (kitchen.Books.Aynis.WaitingFor(yeni).Count < RecordAyni.PendingMax) Says(rosa, Roof(yeni));
        kitchen.Refuses<TooManyWaiting>(rosa, Roof(yeni));
    }

    [Fact]
    public void Its_words_can_be_erased_and_what_is_owed_stays()
    {
        kitchen.Accepts(rosa, Roof(yeni) with { Second = yeni });
        var roof = kitchen.NewId(0);
        var without = kitchen.Replayed(f => f is not AyniTold);
        Assert.Equal((null, 2), (without.Aynis.Read(rosa, roof)!.What, without.Aynis.Of(rosa).Single().OwedTo(rosa, AyniUnit.HalfDays)));
        Assert.Equal(kitchen.Journal.Single(w => w.Fact is AyniTold).Stamp.Entry, kitchen.Books.Aynis.Read(rosa, roof)!.WordsAt);
    }

    [Fact]
    public void Two_pairs_with_one_number_after_a_merge_keep_accounts_of_their_own()
    {
        var (first, second) = (new Guid(1, 7, 0, new byte[8]), new Guid(2, 7, 0, new byte[8]));
        kitchen.Write(new AyniRecorded(first, 1, rosa, yeni, AyniKind.Help, AyniUnit.HalfDays, 2, kitchen.Today), kitchen.ActBy(rosa));
        kitchen.Write(new AyniRecorded(second, 1, kitchen.Elena, yeni, AyniKind.Help, AyniUnit.HalfDays, 4, kitchen.Today), kitchen.ActBy(kitchen.Elena));
        kitchen.Accepts(yeni, new ConfirmAyni(first));
        kitchen.Accepts(yeni, new ConfirmAyni(second));
        Assert.Equal((2, 4), (Coming(1), Coming(2)));
    }

    /// <summary>Whatever two or three women say, confirm, take back and settle: the accounts of each tie are what the book says, and sum to nothing.</summary>
    [Fact]
    public void The_ledger_of_ayni_always_balances_and_agrees_with_its_book() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[1, 5], Gen.Bool).Array[1, 30].Sample(doings =>
        {
            var story = Story.Founded();
            PersonId[] women = [story.Elena, story.Registers("Rosa"), story.Registers("Yeni")];
            foreach (var (what, one, other, size, flag) in doings)
            {
                var unit = flag ? AyniUnit.HalfDays : AyniUnit.Minutes;
                var lines = story.Books.Aynis.Of(women[one]).SelectMany(t => t.Lines).ToArray();
                var ayni = lines.Length == 0 ? Guid.Empty : lines[size % lines.Length].Fact.Ayni;
                story.Does(women[one], what switch
                {
                    0 => new RecordAyni(women[other], flag, unit, size, story.Today, "x", size > 3 ? women[other] : null),
                    1 or 2 => new ConfirmAyni(ayni),
                    3 => new WithdrawAyni(ayni),
                    4 => new SettleAyni(women[other], unit, flag ? women[other] : null),
                    _ => new UndoAyni(ayni),
                });
            }
            foreach (var tie in women.SelectMany(story.Books.Aynis.Of).DistinctBy(t => t.Number))
                foreach (var (unit, commodity) in new[] { (AyniUnit.HalfDays, Commodity.AyniHalfDays), (AyniUnit.Minutes, Commodity.AyniMinutes) })
                {
                    Assert.Equal(tie.OwedTo(tie.First, unit), story.Books.Ledger.Quantity(Accounting.AyniComing(tie.Number), commodity));
                    Assert.Equal(0, story.Books.Ledger.Quantity(Accounting.AyniComing(tie.Number), commodity) + story.Books.Ledger.Quantity(Accounting.AyniOwed(tie.Number), commodity));
                }
            Assert.Empty(story.Books.OpenDiscrepancies);
        }, iter: 150, threads: 1);
}
