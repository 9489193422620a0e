using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Minka.Domain.Organizations;

namespace Minka.Hosting.Facts;

/// <summary>A fact as the journal keeps it: UTF-8 JSON under the name and version of its kind.</summary>
public sealed record EncodedFact(string Kind, int Version, bool Erasable, byte[] Json);

/// <summary>What came out of the bytes of an entry.</summary>
public abstract record DecodedFact
{
    DecodedFact() { }

    public sealed record Readable(IFact Fact) : DecodedFact;

    /// <summary>A kind or a version that this program does not know: kept and forwarded, not folded, counted and shown.</summary>
    public sealed record Unknown(string Kind, int Version) : DecodedFact;

    /// <summary>A known kind whose bytes are not what the kind says: kept, not folded, counted and shown.</summary>
    public sealed record Malformed(string Kind, int Version) : DecodedFact;
}

/// <summary>
/// Facts to bytes and back. Money is an integer of céntimos, ids are 32 hexadecimal digits, dates are yyyy-MM-dd, enums
/// their English names; <see cref="Sealed"/> text is encrypted with the organisation's sealing key.
/// </summary>
public sealed class FactCodec
{
    static readonly Dictionary<FactRegistry, JsonSerializerOptions> optionsOf = [];

    readonly FactRegistry registry;
    readonly JsonSerializerOptions options;
    readonly Sealer sealer;

    public FactCodec(FactRegistry registry, Sealer sealer)
    {
        this.registry = registry;
        this.sealer = sealer;
        lock (optionsOf)
            if (!optionsOf.TryGetValue(registry, out options!)) optionsOf[registry] = options = OptionsFor(registry);
    }

    public FactRegistry Registry => registry;

    public EncodedFact Encode(IFact fact)
    {
        var kind = registry.Of(fact);
        using var _ = sealer.Use();
        return new EncodedFact(kind.Kind, kind.Version, kind.Erasable, JsonSerializer.SerializeToUtf8Bytes(fact, options.GetTypeInfo(kind.Type)));
    }

    public DecodedFact Decode(string kind, int version, ReadOnlySpan<byte> json)
    {
        if (registry.Find(kind) is not { } known || version < 1 || version > known.Version) return new DecodedFact.Unknown(kind, version);
        using var _ = sealer.Use();
        try
        {
            var fact = version == known.Version ? JsonSerializer.Deserialize(json, options.GetTypeInfo(known.Type)) : Upcast(known, version, json);
            return fact is IFact readable ? new DecodedFact.Readable(readable) : new DecodedFact.Malformed(kind, version);
        }
        // Whatever a transform or a converter makes of bytes that nobody expected: one entry, not the whole journal.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new DecodedFact.Malformed(kind, version);
        }
    }

    object? Upcast(RegisteredFact known, int version, ReadOnlySpan<byte> json)
    {
        if (JsonNode.Parse(json) is not JsonObject node) return null;
        for (var from = version; from < known.Version; from++)
            node = registry.Upcasts.TryGetValue((known.Kind, from), out var lift) ? lift(node) : throw new JsonException($"no upcast of {known.Kind} from {from}");
        return node.Deserialize(options.GetTypeInfo(known.Type));
    }

    // One set of options a registry, not an organisation: its caches weigh more than a small kitchen's whole state.
    static JsonSerializerOptions OptionsFor(FactRegistry registry)
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. registry.Contexts]),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // The bytes are never shown as HTML: señora stays readable to who opens the file with another program.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 16,
        };
        foreach (var converter in ValueConverters.All.Concat(PartConverters.All)) options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }
}
