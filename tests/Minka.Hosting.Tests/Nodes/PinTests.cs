using Minka.Domain.Organizations;
using Minka.Hosting.Nodes;
using Minka.Hosting.Tests.Fitting;
using Minka.Journal;

namespace Minka.Hosting.Tests.Nodes;

public class PinTests
{
    static readonly Guid olla = new("11111111-0000-4000-8000-000000000001");
    static readonly Guid hers = new("22222222-0000-4000-8000-000000000001");
    static readonly PersonId stranger = new(new Guid("00000000-0000-4000-8000-0000000000ff"));

    [Fact]
    public async Task Rosa_signs_in_with_her_pin_and_with_no_other_one()
    {
        await using var folder = new TestFolder();
        var pins = await WithRosa(folder);
        Assert.IsType<PinVerdict.Right>(await pins.Check(olla, Acts.Rosa, hers, "7392"));
        Assert.IsType<PinVerdict.Wrong>(await pins.Check(olla, Acts.Rosa, hers, "7393"));
        Assert.IsType<PinVerdict.Wrong>(await pins.Check(hers, Acts.Rosa, hers, "7392"));
        await folder.Close();
        Assert.IsType<PinVerdict.Right>(await folder.Open().Pins.Check(olla, Acts.Rosa, hers, "7392"));
    }

    [Theory]
    [InlineData("123", PinObjection.NotDigits)]
    [InlineData("12a4", PinObjection.NotDigits)]
    [InlineData("1234567890123", PinObjection.NotDigits)]
    [InlineData("1234", PinObjection.TooPlain)]
    [InlineData("8765", PinObjection.TooPlain)]
    [InlineData("0000", PinObjection.TooPlain)]
    [InlineData("7392", null)]
    public void A_pin_is_digits_that_nobody_tries_first(string pin, PinObjection? objection) => Assert.Equal(objection, Pins.ObjectionTo(pin));

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task However_many_browsers_guess_at_once_ten_tries_an_hour_are_all(int browsers)
    {
        await using var folder = new TestFolder();
        var pins = await WithRosa(folder);
        await pins.Check(olla, Acts.Rosa, Browser(0), "7392");
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => pins.Check(olla, Acts.Rosa, Browser(i % browsers), "1111")));
        Assert.InRange(verdicts.Count(v => v is PinVerdict.Wrong), 1, 10);
    }

    [Fact]
    public async Task Neither_a_restart_nor_a_turned_clock_gives_more_tries()
    {
        await using var folder = new TestFolder();
        var pins = await WithRosa(folder);
        var wrong = 0;
        for (var i = 0; i < 30; i++)
        {
            if (await pins.Check(olla, Acts.Rosa, hers, "1111") is PinVerdict.Wrong) wrong++;
            folder.Clock.Turn(folder.Clock.GetUtcNow().AddYears(i % 2 == 0 ? 2 : -3));
            await folder.Close();
            pins = folder.Open().Pins;
        }
        Assert.InRange(wrong, 1, 10);
    }

    [Fact]
    public async Task Nobody_is_locked_out_for_ever()
    {
        await using var folder = new TestFolder();
        var pins = await WithRosa(folder);
        while (await pins.Check(olla, Acts.Rosa, hers, "1111") is PinVerdict.Wrong) { }
        var wait = Assert.IsType<PinVerdict.Wait>(await pins.Check(olla, Acts.Rosa, hers, "7392")).For;
        Assert.InRange(wait, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(60));
        folder.Clock.Pass(wait / 2);
        await folder.Close();
        folder.Clock.Pass(TimeSpan.FromDays(3));
        pins = folder.Open().Pins;
        Assert.IsType<PinVerdict.Wait>(await pins.Check(olla, Acts.Rosa, hers, "7392"));
        folder.Clock.Pass(wait / 2);
        Assert.IsType<PinVerdict.Right>(await pins.Check(olla, Acts.Rosa, hers, "7392"));
    }

    [Fact]
    public async Task Strangers_on_other_browsers_cannot_keep_her_from_her_own()
    {
        await using var folder = new TestFolder();
        var pins = await WithRosa(folder);
        await pins.Check(olla, Acts.Rosa, hers, "7392");
        for (var i = 0; i < 100; i++) await pins.Check(olla, Acts.Rosa, Browser(i), "1111");
        Assert.IsType<PinVerdict.Right>(await pins.Check(olla, Acts.Rosa, hers, "7392"));
    }

    [Fact]
    public async Task Someone_who_does_not_exist_is_answered_as_someone_who_does()
    {
        await using var folder = new TestFolder();
        var pins = await WithRosa(folder);
        async Task<string[]> Twenty(PersonId person)
        {
            var answers = new List<string>();
            for (var i = 0; i < 20; i++) answers.Add((await pins.Check(olla, person, Browser(person == stranger ? 1 : 2), "1111")).ToString());
            return [.. answers];
        }
        Assert.Equal(await Twenty(Acts.Rosa), await Twenty(stranger));
    }

    [Fact]
    public async Task One_browser_that_tries_everybody_is_slowed_down()
    {
        await using var folder = new TestFolder();
        var pins = folder.Open().Pins;
        var verdicts = new List<PinVerdict>();
        for (var i = 0; i < 60; i++) verdicts.Add(await pins.Check(olla, new PersonId(Browser(i)), hers, "1111"));
        Assert.Equal(30, verdicts.Count(v => v is PinVerdict.Wrong));
    }

    [Fact]
    public void A_new_node_measures_a_cost_that_is_never_under_owasps_least()
    {
        var cost = PinCost.Calibrate(TimeProvider.System);
        Assert.True(cost.MemoryKib >= 19 * 1024 && cost.Passes >= 2);
        Assert.Equal(PinCost.Least, PinCost.Calibrate(new SlowClock()));
    }

    [Fact]
    public async Task The_pin_is_nowhere_in_the_data_folder()
    {
        await using var folder = new TestFolder();
        var pins = folder.Open().Pins;
        await pins.Set(olla, Acts.Rosa, "739258146");
        await pins.Check(olla, Acts.Rosa, hers, "739258147");
        await folder.Close();
        Assert.All(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), f => Assert.Equal(-1, File.ReadAllBytes(f).AsSpan().IndexOf("73925814"u8)));
        Assert.DoesNotContain(folder.Log.Lines, l => l.Contains("73925814"));
    }

    static async Task<Pins> WithRosa(TestFolder folder)
    {
        var pins = folder.Open().Pins;
        Assert.Null(await pins.Set(olla, Acts.Rosa, "7392"));
        return pins;
    }

    static Guid Browser(int n) => new(n + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    sealed class SlowClock : TimeProvider
    {
        long reading;
        public override long TimestampFrequency => 1;
        public override long GetTimestamp() => reading++;
    }
}
