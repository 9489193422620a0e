using Minka.Domain.Aid;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Aid;

public class ClassTests
{
    readonly Story kitchen = Story.Founded();

    [Fact]
    public void A_class_is_kept_only_where_the_assembly_decided_so_and_read_only_by_who_may()
    {
        var rosa = kitchen.Registers("Rosa");
        kitchen.Refuses<ClassesAreOff>(new ReceiveClass(rosa, kitchen.Today, "poor"));
        kitchen.Accepts(new DecideSetting(AidSettings.ClassesOn.Key, 1, kitchen.Today, "Asamblea de marzo"));
        kitchen.Refuses<NoSuchClass>(new ReceiveClass(rosa, kitchen.Today, "rich"));
        kitchen.Refuses<DateInFuture>(new ReceiveClass(rosa, kitchen.Today.AddDays(1), "poor"));
        kitchen.Accepts(new ReceiveClass(rosa, kitchen.Today, "poor"));
        Assert.Equal("poor", kitchen.Books.Aid.ClassOf(rosa, kitchen.Elena, kitchen.Today));
        Assert.Null(kitchen.Books.Aid.ClassOf(rosa, rosa, kitchen.Today));
        Assert.Equal(kitchen.Today, kitchen.Books.Aid.ClassSince(rosa));
    }
}
