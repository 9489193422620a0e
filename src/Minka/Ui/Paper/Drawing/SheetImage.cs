using Minka.Locale;

namespace Minka.Ui.Drawing;

/// <summary>A printed sheet as a picture of 300 dots an inch for the copy shop, drawn here: no browser, no native library.</summary>
public static class SheetImage
{
    public const int DotsPerInch = 300;
    const double Leading = 0.48, ScaleStep = 0.07, ScaleMin = 0.5;

    /// <summary>The bytes of a PNG. The same sheet gives the same bytes.</summary>
    public static byte[] Png(PrintedSheet sheet, Texts texts) => Draw(sheet, texts).Png(DotsPerInch);

    internal static Bitmap Draw(PrintedSheet sheet, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var (width, height, margin) = PaperSizes.Of(sheet.Size);
        // A long day in a short sheet is written a little smaller, never over its signatures.
        for (var scale = 1.0; ; scale -= ScaleStep)
        {
            var bitmap = new Bitmap((int)Math.Round(width * DotsPerInch / 25.4), (int)Math.Round(height * DotsPerInch / 25.4));
            var drawing = new SheetDrawing(sheet, texts, new Pen(bitmap, DotsPerInch), margin, width - 2 * margin, height, scale);
            drawing.Draw();
            if (drawing.Fits || scale - ScaleStep < ScaleMin) return bitmap;
        }
    }

    /// <summary>Millimetres from one line of text to the next.</summary>
    internal static double LineOf(double points) => points * Leading;
}
