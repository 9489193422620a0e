using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;

namespace Minka.Hosting.Tests.Facts;

public class PartConverterTests
{
    const string Id = "0000000200000000000000000000002a", Other = "0000000300000000000000000000002b";

    static readonly JsonSerializerOptions plain = Plain();
    static readonly FactCodec codec = new(FactRegistry.OfDomain, Sealer.WithoutKey);

    /// <summary>What is read by hand is read, written again and refused exactly as the serialiser would.</summary>
    [Theory]
    [InlineData("""{"place":"Box"}""")]
    [InlineData("""{"place":"SetAside","purpose":"gas"}""")]
    [InlineData($$"""{"place":"Hands","person":"{{Id}}"}""")]
    [InlineData($$"""{"person":"{{Id}}","purpose":null,"place":"Hands"}""")]
    [InlineData("""{"place":"Box","purpose":"gas","person":null}""")]
    [InlineData("""{"place":"Box","place":"SetAside","purpose":"a","purpose":"señora \u00f1\n"}""")]
    [InlineData("""{"pl\u0061ce":"Hands","unknown":{"place":"Box","x":[1,{}]},"more":[[],null]}""")]
    [InlineData("""{"Place":"Hands"}""")]
    [InlineData("""{}""")]
    [InlineData("""null""")]
    [InlineData("""[]""")]
    [InlineData(""" "Box" """)]
    [InlineData("""{"place":null}""")]
    [InlineData("""{"place":1}""")]
    [InlineData("""{"place":"Bank"}""")]
    [InlineData("""{"person":"42"}""")]
    [InlineData("""{"person":{}}""")]
    [InlineData("""{"purpose":7}""")]
    public void Money_is_found_where_the_serialiser_finds_it(string source) => Same("cash.moved", $$"""{"date":"2026-11-23","from":{{source}},"to":{"place":"Box"},"amount":1250}""");

    [Theory]
    [InlineData("""[]""")]
    [InlineData($$"""[{"lot":"{{Id}}","quantity":1500}]""")]
    [InlineData($$"""[{"lot":"{{Id}}","quantity":1500,"choice":"OpenBag"},{"quantity":-3,"lot":"{{Other}}","choice":null},{"lot":"{{Id}}","quantity":9223372036854775807}]""")]
    [InlineData($$"""[null,{"lot":"{{Id}}","quantity":1},null]""")]
    [InlineData($$"""[{"lot":"{{Id}}","lot":"{{Other}}","deep":{"lot":[{"quantity":2}]},"Quantity":4}]""")]
    [InlineData("""[{}]""")]
    [InlineData("""null""")]
    [InlineData("""{}""")]
    [InlineData("""[[]]""")]
    [InlineData("""[7]""")]
    [InlineData("""[{"lot":null}]""")]
    [InlineData("""[{"lot":"x"}]""")]
    [InlineData("""[{"quantity":1.5}]""")]
    [InlineData("""[{"quantity":9223372036854775808}]""")]
    [InlineData("""[{"quantity":null}]""")]
    [InlineData("""[{"quantity":"1"}]""")]
    [InlineData("""[{"choice":"Whim"}]""")]
    public void Lots_are_read_as_the_serialiser_reads_them(string lots) => Same("store.food-taken-out", $$"""{"date":"2026-11-23","lots":{{lots}}}""");

    static void Same(string kind, string json)
    {
        var type = FactRegistry.OfDomain.Find(kind)!.Type;
        string? expected;
        try { expected = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, plain), type, plain); }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException) { expected = null; }

        var decoded = codec.Decode(kind, 1, Encoding.UTF8.GetBytes(json));
        if (expected is null) Assert.IsType<DecodedFact.Malformed>(decoded);
        else Assert.Equal(expected, Encoding.UTF8.GetString(codec.Encode(Assert.IsType<DecodedFact.Readable>(decoded).Fact).Json));
    }

    static JsonSerializerOptions Plain()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 16,
        };
        foreach (var converter in ValueConverters.All) options.Converters.Add(converter);
        return options;
    }
}
