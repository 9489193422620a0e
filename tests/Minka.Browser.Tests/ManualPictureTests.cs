using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Minka.Browser.Tests.Browsing;

namespace Minka.Browser.Tests;

/// <summary>
/// The manual's pictures are taken from the shipped program, as each page asks for them, and compared with those on the pages:
/// one that shows a screen of another time fails. `bin/pictures` takes them anew.
/// </summary>
public class ManualPictureTests(Chromium chromium)
{
    const int Height = 700;
    const int BytesMost = 50 * 1024;

    /// <summary>Share of a small grey copy that may differ: a date, a count; not another layout.</summary>
    const double DifferenceMost = 0.05;

    [Fact]
    public async Task Every_picture_of_the_manual_shows_the_screen_of_today()
    {
        var pages = Path.Combine(Root(), "docs", "manual");
        var shots = Directory.EnumerateFiles(pages, "*.md").Order(StringComparer.Ordinal).SelectMany(f => ManualShot.In(File.ReadAllText(f))).ToArray();
        Assert.NotEmpty(shots);
        var keep = Environment.GetEnvironmentVariable("MINKA_MANUAL") is { Length: > 0 };
        await using var node = await DemoServer.At(9, 10);
        await DemoServer.TakeOrders(node);

        var old = new List<string>();
        await Take(shots.Where(s => !s.WhileServing));
        await DemoServer.TakeOut(node);
        await DemoServer.Cook(node, 74);
        await DemoServer.Serve(node, 4);
        await Take(shots.Where(s => s.WhileServing));
        Assert.True(old.Count == 0, "Pictures of the manual show screens of another time; run bin/pictures and look at them:\n" + string.Join('\n', old));

        async Task Take(IEnumerable<ManualShot> some)
        {
            foreach (var group in some.GroupBy(s => s.Who))
            {
                await using var visitor = await chromium.Phone(node.Address);
                if (group.Key is { } post) await visitor.SignIn(ManualShot.NumberOf(node, post));
                else
                {
                    await visitor.SignIn(DemoServer.Rosa);
                    await visitor.Context.ClearCookiesAsync();
                }
                await visitor.Page.SetViewportSizeAsync(Visitor.PhoneWidth, Height);
                foreach (var shot in group)
                {
                    Assert.True((await visitor.Go(shot.Path)).Ok, $"{shot.Name}: {shot.Path} gives no page");
                    await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                    await SettleTheWords(visitor.Page);
                    var taken = await Light(visitor, await visitor.Page.ScreenshotAsync());
                    Assert.InRange(taken.Length, 2_000, BytesMost);
                    var file = Path.Combine(pages, "fotos", shot.Name);
                    if (keep) await File.WriteAllBytesAsync(file, taken);
                    else if (!File.Exists(file)) old.Add($"{shot.Name} is not there");
                    else if (await Difference(visitor, await File.ReadAllBytesAsync(file), taken) is var difference && difference > DifferenceMost) old.Add($"{shot.Name} differs by {difference:P0}");
                }
            }
        }
    }

    /// <summary>Six words of a fingerprint are of chance, long ones take a line more, and the picture would be another each time.</summary>
    static Task SettleTheWords(IPage page) => page.EvaluateAsync("""
        () => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; node = texts.nextNode();)
            if (/^\s*\S+( · \S+){5}\s*$/.test(node.data)) node.data = 'verso · interés · cita · receta · dilema · cabra';
        }
        """);

    /// <summary>The screenshot as WebP, a third of the bytes: the manual travels inside the program.</summary>
    static async Task<byte[]> Light(Visitor visitor, byte[] png)
    {
        var page = await visitor.Context.NewPageAsync();
        var webp = await page.EvaluateAsync<string>("""
            async data => {
              const image = new Image(); image.src = 'data:image/png;base64,' + data; await image.decode();
              const canvas = document.createElement('canvas'); canvas.width = image.width; canvas.height = image.height;
              canvas.getContext('2d').drawImage(image, 0, 0);
              return canvas.toDataURL('image/webp', 0.82).split(',')[1];
            }
            """, Convert.ToBase64String(png));
        await page.CloseAsync();
        return Convert.FromBase64String(webp);
    }

    static async Task<double> Difference(Visitor visitor, byte[] one, byte[] other)
    {
        // A page of its own: the program's policy of content rightly refuses pictures from elsewhere.
        var page = await visitor.Context.NewPageAsync();
        var difference = await page.EvaluateAsync<double>("""
            async ([one, other]) => {
              const grey = async data => {
                const image = new Image(); image.src = 'data:image/webp;base64,' + data; await image.decode();
                const canvas = document.createElement('canvas'); canvas.width = 90; canvas.height = 175;
                const ink = canvas.getContext('2d'); ink.drawImage(image, 0, 0, 90, 175);
                const points = ink.getImageData(0, 0, 90, 175).data;
                return Array.from({ length: points.length / 4 }, (_, i) => (points[4 * i] + points[4 * i + 1] + points[4 * i + 2]) / 3);
              };
              const [a, b] = [await grey(one), await grey(other)];
              return a.filter((point, i) => Math.abs(point - b[i]) > 40).length / a.length;
            }
            """, new[] { Convert.ToBase64String(one), Convert.ToBase64String(other) });
        await page.CloseAsync();
        return difference;
    }

    static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
