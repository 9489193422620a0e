using System.Globalization;
using System.Text.Json;
using Minka.Domain.Turns.Rosters;

namespace Minka.Planning.Format;

/// <summary>What is wrong with a file of this format, and where: people[3].share: from 1 to 1000.</summary>
public sealed record RosterFault(string Path, string Says)
{
    public override string ToString() => Path.Length == 0 ? Says : $"{Path}: {Says}";
}

/// <summary>Reads the fields of a file one after another and notes what is wrong with them; what is wrong reads as what is left out.</summary>
sealed class FormatReading
{
    public const int DutyLettersMost = 60;
    const int FaultsMost = 20;
    readonly List<RosterFault> faults = [];

    public IReadOnlyList<RosterFault> Faults => faults;

    public void Fault(string path, string says)
    {
        if (faults.Count < FaultsMost) faults.Add(new RosterFault(path, says));
    }

    /// <summary>A word that was mistyped would be left out in silence otherwise.</summary>
    public void Only(JsonElement of, string path, params ReadOnlySpan<string> names)
    {
        foreach (var field in of.EnumerateObject())
            if (!names.Contains(field.Name)) Fault(Under(path, field.Name), "no such field");
    }

    public long Number(JsonElement of, string path, string name, long? otherwise, long least, long most)
    {
        if (!of.TryGetProperty(name, out var value)) { if (otherwise is null) Fault(Under(path, name), "is missing"); return otherwise ?? least; }
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= most) return number;
        Fault(Under(path, name), $"a whole number from {least} to {most}");
        return otherwise ?? least;
    }

    public bool YesNo(JsonElement of, string path, string name, bool otherwise)
    {
        if (!of.TryGetProperty(name, out var value)) return otherwise;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Fault(Under(path, name), "true or false");
        return otherwise;
    }

    public string Text(JsonElement of, string path, string name, int most)
    {
        if (of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text.Length <= most) return text;
        Fault(Under(path, name), $"a text of 1 to {most} letters");
        return "";
    }

    public IReadOnlyList<DateOnly> Days(JsonElement of, string path, string name) => [.. Items(of, path, name, JsonValueKind.String).Select(i => Day(i.Value, i.Path))];

    public IReadOnlyList<string> Words(JsonElement of, string path, string name) => [.. Items(of, path, name, JsonValueKind.String).Select(i => i.Value.GetString()!)];

    public IReadOnlyList<int> Numbers(JsonElement of, string path, string name)
    {
        var numbers = new List<int>();
        foreach (var (value, at) in Items(of, path, name, JsonValueKind.Number))
            if (value.TryGetInt32(out var number)) numbers.Add(number); else Fault(at, "a whole number");
        return numbers;
    }

    public DateOnly Day(JsonElement of, string path, string name)
    {
        if (of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String) return Day(value, Under(path, name));
        Fault(Under(path, name), "a day such as 2026-03-02");
        return default;
    }

    public TurnKey Turn(JsonElement of, string path) => new(Day(of, path, "day"), Text(of, path, "duty", DutyLettersMost));

    /// <summary>The items of a list, each with its place; none where the list is left out.</summary>
    public IEnumerable<(JsonElement Value, string Path)> Items(JsonElement of, string path, string name, JsonValueKind kind, int most = 10_000)
    {
        if (!of.TryGetProperty(name, out var list)) yield break;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > most) { Fault(Under(path, name), $"a list of at most {most}"); yield break; }
        var at = 0;
        foreach (var item in list.EnumerateArray())
        {
            var place = $"{Under(path, name)}[{at++.ToString(CultureInfo.InvariantCulture)}]";
            if (item.ValueKind == kind) yield return (item, place);
            else Fault(place, kind switch { JsonValueKind.Object => "an object", JsonValueKind.String => "a text", _ => "a number" });
        }
    }

    DateOnly Day(JsonElement value, string path)
    {
        if (DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Fault(path, "a day such as 2026-03-02");
        return default;
    }

    static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>The whole file as one object of a format that we know; null, with the fault noted, where it is none.</summary>
    public JsonDocument? Open(ReadOnlyMemory<byte> bytes, string format)
    {
        JsonDocument document;
        try { document = JsonDocument.Parse(bytes, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 }); }
        catch (JsonException e) { Fault("", $"this is no JSON: line {e.LineNumber + 1}"); return null; }
        if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("format", out var named) && named.ValueKind == JsonValueKind.String && named.GetString() == format
            && document.RootElement.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1) return document;
        Fault("format", $"\"{format}\", version 1");
        document.Dispose();
        return null;
    }
}
