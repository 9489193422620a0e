using Minka.Domain.Authorities;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Authorities;

public class SupervisionTests
{
    readonly Story kitchen = Story.Founded();

    static readonly TimeOnly ten = new(10, 0);

    IReadOnlyList<Supervision> Visits => kitchen.Books.Authorities.Supervisions;

    void Comes(SupervisionStep step, params FaultKind[] faults) => kitchen.Accepts(new HoldSupervision(kitchen.Today, step, ten, true, true, faults) { WhoCame = "Supervisora del programa", Asked = "Poner parihuelas" });

    [Fact]
    public void After_a_first_visit_there_are_fifteen_days_and_then_the_second_may_come()
    {
        Comes(SupervisionStep.First, FaultKind.Store, FaultKind.Diary);
        Assert.Equal(kitchen.Today.AddDays(15), Visits[0].Fact.MendBy);
        Assert.Equal(SupervisionStep.Second, Supervisions.Next(Visits));
        Assert.Equal(("Supervisora del programa", "Poner parihuelas"), (Visits[0].WhoCame, Visits[0].Asked));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void A_second_visit_before_its_time_breaks_the_rule(int days, bool soon)
    {
        Comes(SupervisionStep.First, FaultKind.Store);
        kitchen.Today = kitchen.Today.AddDays(days);
        Comes(SupervisionStep.Second);
        Assert.Equal(soon, Supervisions.Breaches(kitchen.Books, Visits[1]).Contains(SupervisionBreach.TooSoon));
    }

    [Theory]
    [InlineData(6, 59, true)]
    [InlineData(7, 0, false)]
    [InlineData(15, 0, false)]
    [InlineData(15, 1, true)]
    public void Supervisors_come_while_the_kitchen_is_open(int hour, int minute, bool outside)
    {
        kitchen.Accepts(new HoldSupervision(kitchen.Today, SupervisionStep.First, new TimeOnly(hour, minute), true, true, []));
        Assert.Equal(outside, Supervisions.Breaches(kitchen.Books, Visits[0]).Contains(SupervisionBreach.OutsideHours));
    }

    [Fact]
    public void A_visit_without_delivery_without_us_and_without_copy_says_so()
    {
        kitchen.Accepts(new HoldSupervision(kitchen.Today, SupervisionStep.First, ten, Present: false, CopyLeft: false, []));
        Assert.Equal([SupervisionBreach.NobodyOfOurs, SupervisionBreach.NoCopy, SupervisionBreach.BeforeTheDelivery], Supervisions.Breaches(kitchen.Books, Visits[0]));
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Municipality, [new ReceivedProduct("rice", 1_000, 1_000)], kitchen.Elena));
        Comes(SupervisionStep.First);
        Assert.Empty(Supervisions.Breaches(kitchen.Books, Visits[1]));
    }

    [Fact]
    public void What_two_visits_find_is_persistent_until_it_is_mended()
    {
        Comes(SupervisionStep.First, FaultKind.Store, FaultKind.Diary);
        kitchen.Today = kitchen.Today.AddDays(20);
        Comes(SupervisionStep.Second, FaultKind.Store, FaultKind.Extinguisher);
        Assert.Equal([FaultKind.Store], Supervisions.Persistent(Visits, Visits[1]));
        Assert.Equal(SupervisionStep.Third, Supervisions.Next(Visits));
        kitchen.Accepts(new MendFault(2, FaultKind.Store, kitchen.Today));
        Assert.Equal([FaultKind.Extinguisher], Visits[1].Unmended);
        kitchen.Refuses<MendedAlready>(new MendFault(2, FaultKind.Store, kitchen.Today));
        kitchen.Refuses<NotAskedFor>(new MendFault(2, FaultKind.Diary, kitchen.Today));
        kitchen.Accepts(new CorrectAct(kitchen.Journal.Last(w => w.Fact is FaultMended).Stamp.Act, "Falta todavía"));
        Assert.Contains(FaultKind.Store, Visits[1].Unmended);
    }

    [Fact]
    public void A_special_visit_is_no_step_of_the_sequence()
    {
        Comes(SupervisionStep.First, FaultKind.Store);
        Comes(SupervisionStep.Special, FaultKind.Store);
        Assert.Equal(SupervisionStep.Second, Supervisions.Next(Visits));
        Assert.Empty(Supervisions.Persistent(Visits, Visits[1]));
        Assert.Equal(SupervisionStep.First, Supervisions.Next([]));
    }

    [Fact]
    public void A_third_visit_ends_the_sequence_and_a_clean_first_one_too()
    {
        Comes(SupervisionStep.First);
        Assert.Null(Visits[0].Fact.MendBy);
        Assert.Equal(SupervisionStep.First, Supervisions.Next(Visits));
        Comes(SupervisionStep.Third, FaultKind.Store);
        Assert.Equal(SupervisionStep.First, Supervisions.Next(Visits));
    }
}
