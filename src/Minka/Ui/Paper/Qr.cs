using System.Collections;
using System.Text;
using QRCoder;

namespace Minka.Ui;

/// <summary>A QR square: its modules, and the same as the path of an svg. Four modules of quiet ground lie around it.</summary>
/// <param name="Side">Modules of a side, with the quiet ground.</param>
public sealed record Qr(int Side, IReadOnlyList<BitArray> Modules)
{
    /// <summary>The square of a text, so that a quarter of it may be dirty (level Q) and it is still read.</summary>
    public static Qr Of(string text)
    {
        using var made = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        return new Qr(made.ModuleMatrix.Count, [.. made.ModuleMatrix]);
    }

    /// <summary>Runs of dark modules as rectangles of one path.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder();
            for (var y = 0; y < Side; y++)
                for (var x = 0; x < Side; x++)
                {
                    var from = x;
                    while (x < Side && Modules[y][x]) x++;
                    if (x > from) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h{from - x}z");
                }
            return path.ToString();
        }
    }
}
