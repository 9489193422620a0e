namespace Minka.Bench.Figures;

/// <summary>How soon the kitchen's laptop answers in the morning, and what it keeps in memory.</summary>
static class StartFigure
{
    const int Pages = 1000, Starts = 3;
    const double MostSeconds = 1, MostMib = 120;

    static readonly string[] pages = ["/", "/pedidos", "/almacen", "/caja", "/socias", "/cuaderno", "/organizacion", "/servir"];

    public static async IAsyncEnumerable<Row> Measure(Place place)
    {
        var folder = place.Fresh("start");
        var made = await RunningServer.MakeYear(folder);
        var seconds = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            using var once = await RunningServer.Start(place, folder);
            seconds.Add(once.FirstPageSeconds);
        }
        yield return Row.AtMost("start: process to first page", seconds.Order().ElementAt(Starts / 2), "s", MostSeconds, $"median of {Starts}, the demonstration's year ({made.Entries} entries) checked and folded");

        using var server = await RunningServer.Start(place, folder);
        var (browser, _) = await server.SignIn(made);
        using (browser)
            for (var i = 0; i < Pages; i++)
                if (!(await browser.Get(pages[i % pages.Length])).IsOk) throw new InvalidOperationException($"{browser.Page.Path}: {browser.Page.Status}");
        yield return Row.AtMost("start: memory after 1,000 pages", server.ResidentMib, "MiB", MostMib, $"resident, {pages.Length} screens in turn");
    }
}
