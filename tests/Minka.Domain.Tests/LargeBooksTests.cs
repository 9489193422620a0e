using System.Diagnostics;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests;

/// <summary>Books of a size that no kitchen reaches: what grows faster than the books do shows here. Only with MINKA_LONG=1, which `bin/test --long` sets.</summary>
public class LargeBooksTests
{
    const int Members = 10_000, RowsASheet = 2_500, Years = 10, DaysAYear = 250, Households = 60;

    static readonly bool isLong = Environment.GetEnvironmentVariable("MINKA_LONG") == "1";

    [Fact]
    public void Ten_thousand_members_are_imported_and_read_again_within_seconds()
    {
        if (!isLong) Assert.Skip("a long run");
        var story = Story.Founded();
        var times = new List<double>();
        for (var sheet = 0; sheet < Members / RowsASheet; sheet++)
        {
            string?[][] rows = [["N°", "APELLIDO PATERNO", "APELLIDO MATERNO", "NOMBRES", "TIPO"], .. Enumerable.Range(sheet * RowsASheet, RowsASheet).Select(n => new string?[] { $"{n + 2}", $"Quispe{n}", $"Mamani{n % 97}", $"Rosa{n}", "1" })];
            times.Add(Seconds(() => story.Accepts(new ImportRegister(rows, story.Today, []))));
        }
        Tell($"import of {Members} members by {RowsASheet}", times);
        Assert.Equal(Members + 1, story.Books.Register.People.Count);
        var replay = Seconds(() => story.Replayed());
        Tell("replay", [replay]);
        Assert.True(replay < 10, $"the replay of {story.Journal.Count} facts took {replay:0.0} s");
    }

    [Fact]
    public void Ten_years_of_days_cost_as_much_in_the_last_year_as_in_the_first()
    {
        if (!isLong) Assert.Skip("a long run");
        var story = Story.Founded();
        var homes = new List<HouseholdId>();
        for (var n = 0; n < Households; n++)
        {
            story.Accepts(new RegisterHousehold(null, null, null, story.Today));
            homes.Add(new HouseholdId(story.NewId(0)));
        }
        var times = new List<double>();
        for (var year = 0; year < Years; year++)
            times.Add(Seconds(() =>
            {
                for (var day = 0; day < DaysAYear; day++)
                {
                    story.Today = story.Today.AddDays(1);
                    foreach (var home in homes) story.Accepts(new TakeOrder(story.Today, home, 2, 0, PaymentMeans.Cash));
                    story.Accepts(new SayCooked(story.Today, homes.Count * 2));
                    foreach (var home in homes) story.Accepts(new ServeHousehold(story.Today, home, 2));
                    story.Accepts(new CloseDay(story.Today, 0, 0, 0));
                }
            }));
        Tell($"{Years} years of {DaysAYear} days, {story.Journal.Count} facts", times);
        Tell("replay", [Seconds(() => story.Replayed())]);
        Assert.True(times[^1] < 3 * times[1] + 1, "a day costs more the older the books are");
    }

    static double Seconds(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    static void Tell(string what, IEnumerable<double> seconds) => TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
        $"{what}: {string.Join(", ", seconds.Select(s => s.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)))} s; {GC.GetTotalMemory(true) / 1024 / 1024} MB"));
}
