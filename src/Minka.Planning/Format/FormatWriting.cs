using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Minka.Planning.Format;

/// <summary>Writes a file so that people can read and compare it: a field a line, and in a list of turns or people one of them a line. Always the same bytes for the same content.</summary>
static class FormatWriting
{
    static readonly JsonSerializerOptions compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonObject file)
    {
        var text = new StringBuilder("{");
        var first = true;
        foreach (var (name, value) in file)
        {
            text.Append(first ? "\n" : ",\n").Append("  \"").Append(name).Append("\": ");
            first = false;
            if (value is JsonArray { Count: > 0 } list && list[0] is JsonObject) text.Append("[\n").AppendJoin(",\n", list.Select(i => "    " + i!.ToJsonString(compact))).Append("\n  ]");
            else text.Append(value?.ToJsonString(compact) ?? "null");
        }
        return text.Append("\n}\n").ToString();
    }

    public static JsonArray Days(IEnumerable<DateOnly> days) => new([.. days.Order().Select(d => (JsonNode)d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))]);
    public static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(w => (JsonNode)w)]);
    public static JsonArray Numbers<T>(IEnumerable<T> numbers) => new([.. numbers.Select(n => (JsonNode)JsonValue.Create(n)!)]);
    public static JsonArray Objects(IEnumerable<JsonObject> objects) => new([.. objects]);
}
