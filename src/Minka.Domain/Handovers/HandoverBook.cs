using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Handovers;

/// <summary>A handover and who of the three has confirmed it.</summary>
public sealed record Handover(HandoverWritten Fact, Stamp Stamp, IReadOnlySet<PersonId> Confirmed, string? Words = null)
{
    public IReadOnlyList<PersonId> Three { get; } = [Fact.Outgoing, Fact.Incoming, Fact.Witness];
    public IReadOnlyList<HandedItem> Items { get; } = [.. Fact.Items.OrEmpty()];

    public bool IsConfirmed => Three.All(Confirmed.Contains);
    public Soles Difference => new((long)Int128.Clamp((Int128)Fact.Counted.Centimos - Fact.Book.Centimos, long.MinValue, long.MaxValue));

    /// <summary>All three stand by it and what was counted is what the book said.</summary>
    public bool IsInOrder => IsConfirmed && Difference.IsZero;
}

/// <summary>The book of handovers: who answered for the box and the store from when to when.</summary>
public sealed class HandoverBook(Organization organization) : Book(organization)
{
    readonly Dictionary<Guid, Handover> handovers = [];
    int last;

    public IEnumerable<Handover> All => handovers.Values.OrderBy(h => h.Fact.Number);
    public int NextNumber => last < int.MaxValue ? last + 1 : last;
    public Handover? Find(Guid id) => handovers.GetValueOrDefault(id);
    public Handover? ByNumber(int number) => handovers.Values.FirstOrDefault(h => h.Fact.Number == number);

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case HandoverWritten written:
                if (written.Number > last) last = written.Number;
                handovers.TryAdd(written.Handover, new Handover(written, stamp, new HashSet<PersonId>()));
                break;
            case HandoverTold told when Find(told.Handover) is { } handover: handovers[told.Handover] = handover with { Words = told.Words }; break;
            case HandoverConfirmed confirmed when Find(confirmed.Handover) is { } handover: handovers[confirmed.Handover] = handover with { Confirmed = new HashSet<PersonId>(handover.Confirmed) { confirmed.By } }; break;
        }
    }
}
