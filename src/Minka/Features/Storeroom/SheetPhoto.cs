using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>The photograph of a signed sheet: sealed beside the organisation's file, its SHA-256 in the journal.</summary>
public static class SheetPhoto
{
    public const int BytesMax = 6 * 1024 * 1024;

    /// <summary>Keeps the photograph of a posted form; null where none came, or where it cannot be one (then the error stands beside the field).</summary>
    public static async Task<Domain.Organizations.Attachment?> Keep(Posted posted, string field, Visit visit, Node node, CancellationToken cancelled)
    {
        if (posted.Files[field] is not { Length: > 0 } file) return null;
        if (file.Length > BytesMax)
        {
            posted.Wrong(field, "delivery.photo.too-large", ("n", BytesMax / 1024 / 1024));
            return null;
        }
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancelled);
        if (TypeOf(bytes) is null)
        {
            posted.Wrong(field, "delivery.photo.not-a-photo");
            return null;
        }
        try { return node.Folder.Attachments.Keep(visit.Organization.Name, visit.Organization.Id, bytes); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            posted.Wrong(field, "delivery.photo.not-kept");
            return null;
        }
    }

    /// <summary>The kind of picture by its first bytes: JPEG, PNG or WebP; null for anything else.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? "image/webp" : null;
}
