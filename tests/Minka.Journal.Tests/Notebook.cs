using System.Text;

namespace Minka.Journal.Tests;

/// <summary>A journal as a kitchen would write it, the same to the byte each time: chance and clock are given.</summary>
sealed class Notebook
{
    public const long FirstOfMarch = 1_772_366_400_000;
    public static readonly OrganizationId Kitchen = new(Guid.Parse("6f1d3c1e-0c7a-4d0e-9a52-7d5c3f2b1a90"));
    public static readonly Guid Rosa = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000001");
    public static readonly Guid Luz = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000002");

    public Notebook(IJournalStore store, int seed = 1)
    {
        Store = store;
        Chance = new Dice(seed);
        Laptop = DeviceKey.Create(Chance);
        Writer = ChainWriter.Open(store, Kitchen, Laptop, Chance);
        if (!Writer.IsEnrolled)
            Writer.Enrol("laptop de la cocina", Now);
    }

    public IJournalStore Store { get; }
    public Dice Chance { get; }
    public DeviceKey Laptop { get; }
    public ChainWriter Writer { get; private set; }
    public long Now { get; set; } = FirstOfMarch;

    public static Draft Words(string words) =>
        new("members.member-admitted", 1, Encoding.UTF8.GetBytes(words)) { Says = Rosa, Writes = Luz, Erasable = true };

    public static Draft Sacks(int sacks) =>
        new("store.delivery-received", 1, Encoding.UTF8.GetBytes($$"""{"sacks":{{sacks}}}"""))
        {
            CivilDate = new DateOnly(2026, 3, 1), Says = Rosa, Writes = Luz,
        };

    public Run Write(params Draft[] drafts)
    {
        Now += 60_000;
        var act = Chance.NextId();
        return Writer.Append([.. drafts.Select(d => d with { Act = act })], Now);
    }

    public bool Erase(EntryRef target)
    {
        Now += 60_000;
        Writer.Erase(target, ErasureReason.Requested, new(Chance.NextId(), Rosa, Luz), Now, out var gone);
        return gone;
    }

    /// <summary>Another device of the same kitchen that writes into the same file.</summary>
    public (DeviceKey Key, ChainWriter Writer) SecondDevice()
    {
        var key = DeviceKey.Create(Chance);
        var writer = ChainWriter.Open(Store, Kitchen, key, Chance);
        writer.Enrol("laptop nueva", Now += 60_000);
        Writer = ChainWriter.Open(Store, Kitchen, Laptop, Chance);
        return (key, writer);
    }

    public VerificationReport Verified(Checks checks = Checks.All) => Verification.Of(Store, Now, checks);
}

/// <summary>Chance that falls the same way each time (SplitMix64, so that no runtime's generator is part of a test vector).</summary>
sealed class Dice(long seed) : IChance
{
    ulong state = (ulong)seed;

    public void Fill(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(Next() >> 56);
    }

    ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
