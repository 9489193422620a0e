using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Minka.Domain.Amounts;
using Minka.Domain.Authorities;
using Minka.Domain.Organizations;

namespace Minka.Hosting.Facts;

/// <summary>How the small types of the domain are written: compactly, and the same on every machine.</summary>
static class ValueConverters
{
    public static IReadOnlyList<JsonConverter> All =>
    [
        new SolesConverter(),
        new GuidConverter<Guid>(g => g, g => g),
        new GuidConverter<PersonId>(id => id.Value, g => new PersonId(g)),
        new GuidConverter<HouseholdId>(id => id.Value, g => new HouseholdId(g)),
        new GuidConverter<LotId>(id => id.Value, g => new LotId(g)),
        new GuidConverter<DeliveryId>(id => id.Value, g => new DeliveryId(g)),
        new GuidConverter<FilingId>(id => id.Value, g => new FilingId(g)),
        new GuidConverter<PermitId>(id => id.Value, g => new PermitId(g)),
        new DateConverter(),
        new SealedConverter(),
        new JsonStringEnumConverter(allowIntegerValues: false),
    ];

    /// <summary>A text of so many bytes that stands in the JSON as it is meant.</summary>
    static bool IsPlain(in Utf8JsonReader reader, int bytes) =>
        reader is { TokenType: JsonTokenType.String, HasValueSequence: false, ValueIsEscaped: false } && reader.ValueSpan.Length == bytes;

    sealed class SolesConverter : JsonConverter<Soles>
    {
        public override Soles Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt64());
        public override void Write(Utf8JsonWriter writer, Soles value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Centimos);
    }

    sealed class GuidConverter<T>(Func<T, Guid> toGuid, Func<Guid, T> ofGuid) : JsonConverter<T> where T : notnull
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => ofGuid(IsPlain(in reader, 32)
            && Utf8Parser.TryParse(reader.ValueSpan, out Guid guid, out var read, 'N') && read == 32 ? guid : Parse(reader.GetString()));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(toGuid(value).ToString("N"));
        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => ofGuid(Parse(reader.GetString()));
        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(toGuid(value).ToString("N"));

        static Guid Parse(string? text) => Guid.TryParseExact(text, "N", out var guid) ? guid : throw new JsonException("not an id");
    }

    sealed class DateConverter : JsonConverter<DateOnly>
    {
        const string Format = "yyyy-MM-dd";

        public override DateOnly Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            IsPlain(in reader, Format.Length) && Plain(reader.ValueSpan) is { } plain ? plain : Parsed(ref reader);

        // As we write them, without making a string of each: a journal holds some for every line of every book.
        static DateOnly? Plain(ReadOnlySpan<byte> text)
        {
            if (text[4] != '-' || text[7] != '-' || Number(text[..4]) is not (>= 1 and var year) || Number(text[5..7]) is not (>= 1 and <= 12 and var month)) return null;
            return Number(text[8..]) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        }

        static int Number(ReadOnlySpan<byte> digits)
        {
            var number = 0;
            foreach (var digit in digits)
            {
                if (digit is < (byte)'0' or > (byte)'9') return -1;
                number = number * 10 + (digit - '0');
            }
            return number;
        }

        static DateOnly Parsed(ref Utf8JsonReader reader) =>
            DateOnly.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw new JsonException("not a date");

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
    }

    sealed class SealedConverter : JsonConverter<Sealed>
    {
        public override Sealed Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TryGetBytesFromBase64(out var box) ? new Sealed(Sealer.Current.Open(box)) : new Sealed((string?)null);

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options)
        {
            if (value.Text is { } text) writer.WriteBase64StringValue(Sealer.Current.Seal(text));
            else writer.WriteStringValue("");
        }
    }
}
