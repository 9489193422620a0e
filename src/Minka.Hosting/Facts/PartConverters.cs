using System.Text.Json;
using System.Text.Json.Serialization;
using Minka.Domain.Cash;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Hosting.Facts;

/// <summary>
/// Parts that stand inside the commonest facts, written as the serialiser would and read by hand: for each object within an object it makes a stack of
/// its own, which costs more than the whole rest of the fact.
/// </summary>
static class PartConverters
{
    public static IReadOnlyList<JsonConverter> All => [new MoneySourceConverter(), new LotsOutConverter()];

    sealed class MoneySourceConverter : JsonConverter<MoneySource>
    {
        public override MoneySource Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var (place, purpose, person) = (MoneyPlace.Box, (string?)null, (PersonId?)null);
            for (Begin(ref reader); reader.TokenType != JsonTokenType.EndObject; reader.Read())
                if (Is(ref reader, "place"u8)) place = Value<MoneyPlace>(ref reader, options);
                else if (Is(ref reader, "purpose"u8)) purpose = reader.GetString();
                else if (Is(ref reader, "person"u8)) person = reader.TokenType == JsonTokenType.Null ? null : Value<PersonId>(ref reader, options);
                else reader.Skip();
            return place == MoneyPlace.Box && purpose is null && person is null ? MoneySource.Box : new MoneySource(place, purpose, person);
        }

        public override void Write(Utf8JsonWriter writer, MoneySource value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            Member(writer, "place", value.Place, options);
            if (value.Purpose is { } purpose) writer.WriteString("purpose", purpose);
            if (value.Person is { } person) Member(writer, "person", person, options);
            writer.WriteEndObject();
        }
    }

    sealed class LotsOutConverter : JsonConverter<IReadOnlyList<LotOut>>
    {
        public override IReadOnlyList<LotOut> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("not a list");
            var (lots, count) = (new LotOut[1], 0);
            for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read())
            {
                if (count == lots.Length) Array.Resize(ref lots, 2 * count);
                // A list may hold nothing where a lot should be; the books pass over it.
                lots[count++] = reader.TokenType == JsonTokenType.Null ? null! : Lot(ref reader, options);
            }
            return count == lots.Length ? lots : lots[..count];
        }

        static LotOut Lot(ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            var (lot, quantity, choice) = (default(LotId), 0L, (LotChoice?)null);
            for (Begin(ref reader); reader.TokenType != JsonTokenType.EndObject; reader.Read())
                if (Is(ref reader, "lot"u8)) lot = Value<LotId>(ref reader, options);
                else if (Is(ref reader, "quantity"u8)) quantity = reader.GetInt64();
                else if (Is(ref reader, "choice"u8)) choice = reader.TokenType == JsonTokenType.Null ? null : Value<LotChoice>(ref reader, options);
                else reader.Skip();
            return new LotOut(lot, quantity, choice);
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<LotOut> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var lot in value) Write(writer, lot, options);
            writer.WriteEndArray();
        }

        static void Write(Utf8JsonWriter writer, LotOut? lot, JsonSerializerOptions options)
        {
            if (lot is null)
            {
                writer.WriteNullValue();
                return;
            }
            writer.WriteStartObject();
            Member(writer, "lot", lot.Lot, options);
            writer.WriteNumber("quantity", lot.Quantity);
            if (lot.Choice is { } choice) Member(writer, "choice", choice, options);
            writer.WriteEndObject();
        }
    }

    static void Begin(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("not an object");
        reader.Read();
    }

    /// <summary>At a member of this name: then the reader goes on to its value.</summary>
    static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name) && reader.Read();

    static T Value<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) => ((JsonConverter<T>)options.GetConverter(typeof(T))).Read(ref reader, typeof(T), options)!;

    static void Member<T>(Utf8JsonWriter writer, string name, T value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        ((JsonConverter<T>)options.GetConverter(typeof(T))).Write(writer, value, options);
    }
}
