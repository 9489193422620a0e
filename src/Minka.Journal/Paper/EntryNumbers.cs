using System.Globalization;

namespace Minka.Journal;

/// <summary>
/// Entry numbers as they are printed: <c>4118</c> is entry 4118 of the file's first chain, <c>2/4118</c> of its second, counted by enrolment.
/// A number that was printed once stays true: later devices come after.
/// </summary>
public sealed class EntryNumbers
{
    readonly IReadOnlyList<DeviceId> devices;

    EntryNumbers(IReadOnlyList<DeviceId> devices) => this.devices = devices;

    /// <summary>The chains of a journal as it stands now; take it again when a device was enrolled.</summary>
    public static EntryNumbers Of(IJournalStore store) =>
        new([.. store.Heads()
            .OrderBy(head => (store.Find(new(head.Device, 1))?.Header.At ?? head.At, head.Device))
            .Select(head => head.Device)]);

    public string Print(EntryRef entry)
    {
        var chain = Chain(entry.Device);
        return chain == 1 ? $"{entry.Seq}" : $"{chain}/{entry.Seq}";
    }

    /// <summary>Reads a printed number. False for what is no number and for a chain that the journal doesn't have; whether the entry exists, the
    /// store knows.</summary>
    public bool TryRead(string? text, out EntryRef entry)
    {
        entry = default;
        var parts = (text ?? "").Split('/');
        if (parts.Length > 2 || !Whole(parts[^1], out var seq))
            return false;
        long chain = 1;
        if (parts.Length == 2 && !Whole(parts[0], out chain))
            return false;
        if (chain > devices.Count)
            return false;
        entry = new(devices[(int)chain - 1], seq);
        return true;
    }

    int Chain(DeviceId device)
    {
        for (var i = 0; i < devices.Count; i++)
        {
            if (devices[i] == device)
                return i + 1;
        }
        throw new ArgumentException($"Device {device} has no chain here.", nameof(device));
    }

    static bool Whole(string text, out long number) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
