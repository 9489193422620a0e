namespace Minka.Browser.Tests.Screens;

/// <summary>The law of the look, held to every screen of the route table on a small phone and on a laptop.</summary>
[Collection(SweepCollection.Name)]
public class ScreenTests(Sweep sweep)
{
    const int LaterPageBytesMost = 15 * 1024;

    /// <summary>
    /// A sheet is typed back from the code printed on it; classes of poverty stay off unless the assembly turns them on; the demonstration has no photograph;
    /// what was said of a missed turn is answered by her, appealed and decided one step after another; the calendar of a telephone has an address of its own. Their own tests walk them.
    /// </summary>
    static readonly string[] withoutExample = ["/papeles/tipear/{code}", "/socias/{number:int}/clasificacion", "/tramites/{number:int}/foto/{errand:int}", "/turnos/calendario/{address}.ics",
        "/turnos/sanciones/{number:int}/explicar", "/turnos/sanciones/{number:int}/decidir", "/turnos/sanciones/{number:int}/apelar", "/turnos/sanciones/{number:int}/asamblea", "/turnos/sanciones/{number:int}/devuelto"];

    [Fact]
    public void Links_lead_to_every_screen_there_is()
    {
        Assert.NotEmpty(sweep.Screens);
        // The photograph of a delivery sheet is a file, and the demonstration has none; the manual's pictures stand on its pages; a past day is chosen by its date.
        None(sweep.Unseen.Where(p => !p.EndsWith("/foto", StringComparison.Ordinal) && p is not ("/manual/fotos/{name}" or "/al/{dia}") && !withoutExample.Contains(p)));
    }

    [Fact]
    public void Every_screen_opens() => None(sweep.Screens.Where(s => s.Status != 200).Select(s => $"{s.Path}: {s.Status}"));

    [Fact]
    public void The_browser_complains_about_nothing() => None(Each(s => s.Complaints));

    [Fact]
    public void No_screen_scrolls_sideways() => None(OnBoth(f => f.Scroll));

    [Fact]
    public void No_text_is_under_14_px() => None(OnBoth(f => f.Text));

    [Fact]
    public void A_thumb_hits_every_link_button_and_field() => None(OnBoth(f => f.Target));

    [Fact]
    public void No_text_is_cut_and_none_lies_over_another() => None(OnBoth(f => [.. f.Cut, .. f.Over]));

    [Fact]
    public void Nothing_keeps_out_who_cannot_see_or_use_a_pointer()
    {
        foreach (var barrier in sweep.Screens.SelectMany(s => s.Barriers.Where(b => !b.IsGrave).Select(b => $"{s.Path}: {b}"))) Console.WriteLine(barrier);
        None(Each(s => s.Barriers.Where(b => b.IsGrave).Select(b => b.ToString())));
    }

    /// <summary>Founding is always the first page of all, and brings every drawing to choose from; a page of the manual brings its picture.</summary>
    [Fact]
    public void A_later_page_costs_at_most_15_KB() => None(sweep.Screens.Where(s => s.Bytes > LaterPageBytesMost && s.Pattern is not ("/fundar" or "/manual/{name}")).Select(s => $"{s.Path}: {s.Bytes} bytes"));

    IEnumerable<string> Each(Func<SeenScreen, IEnumerable<string>> of) => sweep.Screens.SelectMany(s => of(s).Select(f => $"{s.Path}: {f}"));

    IEnumerable<string> OnBoth(Func<Findings, string[]> of) => Each(s => [.. of(s.Phone).Select(f => "phone: " + f), .. of(s.Laptop).Select(f => "laptop: " + f)]);

    static void None(IEnumerable<string> findings)
    {
        var all = findings.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} findings:\n{string.Join('\n', all)}");
    }
}
