using System.Text.Json.Nodes;

namespace Minka.Hosting.Facts;

/// <summary>
/// Lifts the JSON of an older version of a kind to the next one. A row stays for ever: the journal is never rewritten. To
/// change a fact: raise its version, add a row from the old version here, keep the old fixture.
/// </summary>
/// <example><code>[("kitchen.pot-cooked", 1)] = old => { old["rations"] = old["portions"]?.DeepClone(); return old; },</code></example>
public static class Upcasts
{
    public static IReadOnlyDictionary<(string Kind, int From), Func<JsonObject, JsonObject>> All { get; } =
        new Dictionary<(string, int), Func<JsonObject, JsonObject>>
        {
            // What came later may be missing: no portions beside the rations, no odd half, a sheet numbered by its closing.
            [("kitchen.order-taken", 1)] = old => old,
            [("kitchen.day-closed", 1)] = old => old,
        };
}
