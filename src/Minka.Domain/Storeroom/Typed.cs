namespace Minka.Domain.Storeroom;

/// <summary>What someone typed, or nothing.</summary>
static class Typed
{
    public const int LengthMax = 2_000;

    public static string? Trimmed(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var trimmed = text.Trim();
        return trimmed.Length > LengthMax ? trimmed[..LengthMax] : trimmed;
    }
}
