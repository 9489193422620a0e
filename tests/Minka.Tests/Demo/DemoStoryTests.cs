using System.Globalization;
using Minka.Demo;
using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;
using Minka.Tests.Commands;

namespace Minka.Tests.Demo;

/// <summary>The demonstration is made on the day on which somebody asks for it, be it New Year: no date and no poor month stops it.</summary>
public class DemoStoryTests
{
    static readonly DateOnly monday = new(2026, 11, 23);

    [Theory]
    [InlineData("2027-01-02", 1)]
    [InlineData("2027-03-01", 2)]
    [InlineData("2026-12-31", 3)]
    [InlineData("2027-01-02", 12)]
    [InlineData("2028-02-29", 3)]
    public async Task It_ends_on_the_evening_before_whatever_the_date(string date, int months)
    {
        var plan = new DemoPlan(DateOnly.Parse(date, CultureInfo.InvariantCulture), months);
        var calendar = new DemoCalendar(plan);
        using var folder = new Folder();
        var made = await DemoFolder.Make(folder.Path, plan);
        Assert.Equal(6, made!.SignInAs.Count);

        await Read(folder, o =>
        {
            Assert.All(calendar.Cooked, d => Assert.NotNull(o.Days.On(d).Closing));
            Assert.All(calendar.Weekdays.Where(calendar.IsClosed), d => Assert.Empty(o.Days.On(d).Orders));
            Assert.NotNull(o.Days.On(plan.Today).Menu);
            Assert.Empty(o.Days.On(plan.Today).Orders);
            Assert.False(o.Cash.Box.IsNegative);
            Assert.Equal(calendar.Cooked[^1], o.Store.Deliveries.Values.Last(d => d.Shortages.Any()).Date);
            Assert.NotNull(o.Offices.Holder(Post.Storekeeper, plan.Today));
        });
    }

    [Fact]
    public async Task When_the_box_cannot_pay_the_bus_they_go_on_foot()
    {
        // In the months that these two seeds tell, the third evening before the last finds little and enough in the box.
        Assert.Equal([Soles.Zero, Soles.Of(20)], [await LastErrand(seed: 2), await LastErrand(seed: 1986)]);
    }

    static async Task<Soles> LastErrand(int seed)
    {
        using var folder = new Folder();
        await DemoFolder.Make(folder.Path, new DemoPlan(monday, Months: 2, seed));
        var total = Soles.Zero;
        await Read(folder, o => total = o.Errands.All.Last().Total);
        return total;
    }

    static async Task Read(Folder folder, Action<Organization> look)
    {
        using var opened = DataFolder.TryOpen(folder.Path, new DataFolderOptions { PinCost = PinCost.Least }, out _)!;
        await using var shelf = OrganizationShelf.Open(opened);
        shelf.All.Single().Read(o => { look(o); return true; });
    }
}
