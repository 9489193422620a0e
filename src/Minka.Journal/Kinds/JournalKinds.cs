namespace Minka.Journal;

/// <summary>The kinds that the journal itself writes and understands. Every other kind belongs to the books above it.</summary>
public static class JournalKinds
{
    public const string Prefix = "journal.";
    public const string DeviceEnrolled = "journal.device-enrolled";
    public const string DeviceRevoked = "journal.device-revoked";
    public const string PayloadErased = "journal.payload-erased";

    public static bool IsOne(string kind) => kind.StartsWith(Prefix, StringComparison.Ordinal);
}
