using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>A change of turns that one asked another for.</summary>
/// <param name="Answer">Null while nobody answered; false also where she who asked took it back.</param>
/// <param name="Failed">It was agreed, and the turns had changed hands meanwhile: nothing was exchanged.</param>
public sealed record TurnExchange(Guid Id, PersonId Asks, PersonId With, TurnKey? Mine, TurnKey? Theirs, Stamp Asked, bool? Answer = null, Stamp? Answered = null, bool Failed = false)
{
    public bool Concerns(PersonId person) => Asks == person || With == person;

    /// <summary>Still to be answered, and for turns that are to come.</summary>
    public bool IsOpen(DateOnly today) => Answer is null && (Mine is not { } mine || mine.Day >= today) && (Theirs is not { } theirs || theirs.Day >= today);
}

/// <summary>Turns that one owes another: done for her and not given back.</summary>
public sealed record OwedTurns(PersonId Owes, PersonId To, int Turns);
