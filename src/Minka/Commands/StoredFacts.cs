using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Minka.Journal;

namespace Minka.Commands;

/// <summary>
/// The journal as lines of JSON, in the order in which this file received its entries: what stands in the header, and the
/// payload with its very bytes. What is sealed stays sealed; what was erased is null.
/// </summary>
static class StoredFacts
{
    static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Lines(IJournalStore store)
    {
        var numbers = EntryNumbers.Of(store);
        return store.ReadFrom(1).Select(entry => Line(entry, numbers));
    }

    static string Line(Entry entry, EntryNumbers numbers)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            var header = entry.Header;
            json.WriteStartObject();
            json.WriteString("entry", numbers.Print(entry.Ref));
            json.WriteString("device", $"{entry.Ref.Device.Value:N}");
            json.WriteNumber("seq", entry.Ref.Seq);
            json.WriteString("at", header.At.Instant);
            if (header.CivilDate is { } date) json.WriteString("on", date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("act", $"{header.Act:N}");
            json.WriteString("says", $"{header.Says:N}");
            json.WriteString("writes", $"{header.Writes:N}");
            json.WriteString("kind", header.Kind);
            json.WriteNumber("version", header.KindVersion);
            json.WriteBoolean("erasable", header.Erasable);
            json.WriteString("hash", $"{entry.Hash}");
            WritePayload(json, entry.Payload);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    static void WritePayload(Utf8JsonWriter json, byte[]? payload)
    {
        if (payload is null) json.WriteNull("payload");
        else if (IsOneLineOfJson(payload)) { json.WritePropertyName("payload"); json.WriteRawValue(payload, skipInputValidation: true); }
        else json.WriteBase64String("payloadBase64", payload);
    }

    // The journal's own entries are binary; foreign bytes must not break the line.
    static bool IsOneLineOfJson(byte[] payload)
    {
        if (payload.AsSpan().IndexOfAny((byte)'\n', (byte)'\r') >= 0) return false;
        try
        {
            var reader = new Utf8JsonReader(payload);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            while (reader.Read()) { }
            return System.Text.Unicode.Utf8.IsValid(payload);
        }
        catch (JsonException) { return false; }
    }
}
