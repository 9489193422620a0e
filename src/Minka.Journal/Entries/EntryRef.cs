namespace Minka.Journal;

/// <summary>Which entry: the device that wrote it, and its number in that device's chain (1, 2, 3 …).</summary>
public readonly record struct EntryRef(DeviceId Device, long Seq)
{
    public override string ToString() => $"{Device}/{Seq}";
}
