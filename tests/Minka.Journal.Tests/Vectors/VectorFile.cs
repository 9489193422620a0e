using System.Text.Json.Nodes;

namespace Minka.Journal.Tests.Vectors;

/// <summary>
/// A small journal with everything in it, as bytes in hexadecimal: what another program that reads docs/journal-format.md can be held to.
/// </summary>
static class VectorFile
{
    /// <summary>Two devices, an erasure, a revocation, a civil date, an empty payload, letters beyond ASCII.</summary>
    public static Notebook Write(IJournalStore store)
    {
        var notebook = new Notebook(store, seed: 2026);
        notebook.Write(Notebook.Sacks(20), Notebook.Words("Juana Quispe Huamán"), new Draft("kitchen.pot-emptied", 3, []));
        var (second, writer) = notebook.SecondDevice();
        writer.Append([Notebook.Sacks(3), Notebook.Words("Señora Ñusta")], notebook.Now += 1);
        notebook = new Notebook(store, seed: 2026) { Now = notebook.Now };
        notebook.Erase(new(notebook.Laptop.Device, 3));
        notebook.Write(new DeviceRevoked(second.Device, 3).ToDraft());
        return notebook;
    }

    public static JsonObject Describe(Notebook notebook)
    {
        using var second = DeviceKey.Create(SecondsChance());
        return new()
        {
            ["about"] = "Test vectors of docs/journal-format.md, version 0. Bytes are hexadecimal.",
            ["organization"] = notebook.Store.Heads().Organization!.Value.ToString(),
            ["keys"] = new JsonArray(Key(notebook.Laptop), Key(second)),
            ["entries"] = new JsonArray([.. notebook.Store.ReadFrom(1).Select(Entry)]),
            ["runs"] = new JsonArray([.. notebook.Store.Signatures().Select(s => Run(s, notebook.Store))]),
            ["fingerprints"] = new JsonArray([.. notebook.Store.ReadFrom(1).Select(e => (JsonNode)new JsonObject
            {
                ["hash"] = e.Hash.ToString(), ["words"] = Fingerprint.Of(e.Hash).ToString(),
            })]),
        };
    }

    static Dice SecondsChance()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store, seed: 2026);
        notebook.Write(Notebook.Sacks(20), Notebook.Words("Juana Quispe Huamán"), new Draft("kitchen.pot-emptied", 3, []));
        return notebook.Chance;
    }

    static JsonObject Key(DeviceKey key) => new()
    {
        ["private"] = Convert.ToHexStringLower(key.Export()),
        ["public"] = Convert.ToHexStringLower(key.PublicKey),
        ["device"] = key.Device.ToString(),
    };

    static JsonObject Entry(Entry entry)
    {
        var header = entry.Header;
        return new()
        {
            ["position"] = entry.Position,
            ["device"] = header.Device.ToString(),
            ["seq"] = header.Seq,
            ["previous"] = header.Previous.ToString(),
            ["milliseconds"] = header.At.Milliseconds,
            ["counter"] = header.At.Counter,
            ["civilDate"] = header.CivilDate?.ToString("O"),
            ["act"] = header.Act.ToString(),
            ["says"] = header.Says.ToString(),
            ["writes"] = header.Writes.ToString(),
            ["kind"] = header.Kind,
            ["kindVersion"] = header.KindVersion,
            ["erasable"] = header.Erasable,
            ["salt"] = Hex(entry.Salt),
            ["payload"] = Hex(entry.Payload),
            ["payloadHash"] = header.PayloadHash.ToString(),
            ["header"] = Hex(entry.HeaderBytes),
            ["hash"] = entry.Hash.ToString(),
        };
    }

    static JsonObject Run(RunSignature run, IJournalStore store)
    {
        var last = store.Find(new(run.Device, run.Last))!.Hash;
        return new()
        {
            ["device"] = run.Device.ToString(),
            ["first"] = run.First,
            ["last"] = run.Last,
            ["message"] = Hex(RunSignature.Message(run.First, last)),
            ["signature"] = Hex(run.Signature),
        };
    }

    static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexStringLower(bytes);
}
