using System.Globalization;
using System.IO.Compression;
using Minka.Domain.Offices;
using Minka.Ui.Drawing;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>A paper as pictures for the copy shop: one PNG, or a ZIP of one for each sheet.</summary>
public static class PaperImage
{
    public static void Map(Routes routes) => routes.Get("/papeles/{paper}/imagen", Power.SeeBooks, Show);

    static IResult Show(HttpContext context, Visit visit, Node node, string paper)
    {
        if (PrintPaper.Sheets(context, visit, node, paper, out var what, out var refused) is not { } sheets) return refused!;
        var name = string.Create(CultureInfo.InvariantCulture, $"{what!.Paper.Key}-{what.Date:yyyy-MM-dd}");
        if (sheets.Count == 1) return Results.File(SheetImage.Png(sheets[0], visit.T), "image/png", name + ".png");
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            for (var at = 0; at < sheets.Count; at++)
            {
                // A picture is packed already.
                var entry = archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{name}-{at + 1:00}.png"), CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(what.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(SheetImage.Png(sheets[at], visit.T));
            }
        return Results.File(zip.ToArray(), "application/zip", name + ".zip");
    }
}
