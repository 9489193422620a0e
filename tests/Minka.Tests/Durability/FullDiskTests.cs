using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Minka.Tests.Durability;

public class FullDiskTests
{
    const string DiskFull = "La computadora no tiene espacio para guardar. No se anotó nada.";

    /// <summary>A disk of 8 MB that only the server sees; the test reaches it through the server's own root.</summary>
    [Fact]
    public async Task A_full_disk_refuses_with_the_reason_reads_on_and_works_again_once_there_is_space()
    {
        if (!await MayMount()) Assert.Skip("A private mount needs root and unshare(1) on Linux.");
        using var kitchen = await SmallKitchen.Make();
        const string disk = "/mnt";
        var script = $"mount -t tmpfs -o size=8m tmpfs {disk} && cp -a \"$0\" {disk}/datos && exec \"$@\"";
        await using var server = ShippedServer.Start($"{disk}/datos", ShippedServer.FreePort(), "unshare", "-m", "sh", "-c", script, kitchen.Data);
        Assert.True(await server.Listening, string.Join('\n', server.Lines));
        using var browser = await SmallKitchen.SignedIn(server);
        var counted = await Serve();
        Assert.Equal(HttpStatusCode.OK, counted.Status);

        var filler = $"/proc/{server.Pid.ToString(CultureInfo.InvariantCulture)}/root{disk}/relleno";
        Fill(filler);
        var (served, refused) = (1, Array.Empty<KeyValuePair<string, string>>());
        // The write-ahead log may have some pages to spare.
        for (var i = 0; i < 400 && refused.Length == 0; i++)
        {
            await browser.Get("/servir");
            var form = Cook.FormOf(browser.Page, "/servir/mostrador", ("Counter", "Public"), ("Rations", "1"));
            var page = await browser.Send("/servir/mostrador", form);
            if (page.Status == HttpStatusCode.ServiceUnavailable)
            {
                Assert.True(page.Says(DiskFull), page.Html);
                refused = [.. form];
            }
            else
            {
                Assert.Equal(HttpStatusCode.OK, page.Status);
                served++;
            }
        }
        Assert.NotEmpty(refused);
        Assert.Equal((served, 0, 0, 0), await Cook.Figures(browser));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.Send("/servir/mostrador", refused)).Status);
        Assert.Equal("OK", (await Verified(server, disk))[^1]);

        // Whatever else writes says so too: a PIN in the node's database, a copy, a photograph; nothing half stays.
        using (var stranger = server.Browser())
        {
            for (var i = 0; i < 12; i++)
            {
                await stranger.Get("/entrar/1");
                Assert.NotEqual(HttpStatusCode.InternalServerError, (await stranger.Submit("/entrar/1", ("Pin", "9137"))).Status);
            }
        }
        await browser.Get("/organizacion/copia");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.Submit("/organizacion/copia")).Status);
        await browser.Get("/almacen/entregas/nueva");
        byte[] picture = [0xFF, 0xD8, 0xFF, .. new byte[300_000]];
        var photographed = await browser.SendWithFile("/almacen/entregas/nueva", browser.Filled("/almacen/entregas/nueva", ("Products[0].Item", "rice"), ("Products[0].Weighed", "50")), "Photo", "acta.jpg", picture);
        Assert.True(photographed.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.ServiceUnavailable, $"{photographed.Status}");
        var attachments = $"/proc/{server.Pid.ToString(CultureInfo.InvariantCulture)}/root{disk}/datos/organizations/cocina.minka.d";
        Assert.Empty(Directory.Exists(attachments) ? Directory.EnumerateFiles(attachments) : []);

        File.Delete(filler);
        await browser.Get("/organizacion/copia");
        Assert.Equal(HttpStatusCode.OK, (await browser.Submit("/organizacion/copia")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Send("/servir/mostrador", refused)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Send("/servir/mostrador", refused)).Status);
        Assert.Equal((served + 1, 0, 0, 0), await Cook.Figures(browser));
        Assert.Equal("OK", (await Verified(server, disk))[^1]);

        async Task<Minka.Commands.Walking.WebPage> Serve()
        {
            await browser.Get("/servir");
            return await browser.Send("/servir/mostrador", Cook.FormOf(browser.Page, "/servir/mostrador", ("Counter", "Public"), ("Rations", "1")));
        }
    }

    static void Fill(string path)
    {
        using var filler = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        var block = new byte[64 * 1024];
        foreach (var size in (int[])[block.Length, 4096, 512])
        {
            try { while (true) filler.Write(block, 0, size); }
            catch (IOException) { } // Not one more of this size.
        }
    }

    internal static async Task<bool> MayMount()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            using var trying = Process.Start(new ProcessStartInfo("unshare", ["-m", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"]) { RedirectStandardError = true })!;
            await trying.WaitForExitAsync();
            return trying.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception) { return false; }
    }

    /// <summary>`minka verify` beside the running server, on the disk that only it sees.</summary>
    static async Task<string[]> Verified(ShippedServer server, string disk)
    {
        var start = new ProcessStartInfo("nsenter", ["-t", server.Pid.ToString(CultureInfo.InvariantCulture), "-m", "dotnet", ShippedServer.Program, "verify", $"{disk}/datos/organizations/cocina.minka"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var verifying = Process.Start(start)!;
        var said = await verifying.StandardOutput.ReadToEndAsync() + await verifying.StandardError.ReadToEndAsync();
        await verifying.WaitForExitAsync();
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
