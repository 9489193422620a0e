using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>What can truly be said of why a place of a roster is hers.</summary>
public enum WhyHersForm
{
    /// <summary>Her group has the day.</summary>
    HerGroup,
    /// <summary>Nobody else was free that day as the others sit.</summary>
    NobodyElse,
    /// <summary>Of those who were free, nobody would carry less with it than she does.</summary>
    CarriesLeast,
    /// <summary>Somebody free would carry less with this one turn, and the whole roster would be no better for it.</summary>
    EvenAltogether,
    /// <summary>It is the best that was found; a single change would better it, so it was not the best.</summary>
    BestFound,
    /// <summary>Somebody put her there by hand.</summary>
    ByHand,
    Swapped, Favour, Substitute, Mended, CameUnasked,
    /// <summary>The books do not hold the question any more.</summary>
    NotKnown,
}

/// <summary>Why a turn is hers, out of the question and the roster as they were.</summary>
/// <param name="Free">How many others could have taken the place, everybody else staying where she is.</param>
/// <param name="Group">The number of her group, for <see cref="WhyHersForm.HerGroup"/>.</param>
/// <param name="InsteadOf">Whose place it was, where life changed it.</param>
public sealed record WhyHers(WhyHersForm Form, int Free = 0, int Group = 0, PersonId? InsteadOf = null)
{
    public static WhyHers Of(StandingTurn turn, StandingPlace place) => place.Why switch
    {
        PlaceReason.Swap => new(WhyHersForm.Swapped, InsteadOf: place.For),
        PlaceReason.Favour => new(WhyHersForm.Favour, InsteadOf: place.For),
        PlaceReason.Substitute => new(WhyHersForm.Substitute),
        PlaceReason.Repair => new(WhyHersForm.Mended),
        PlaceReason.Came => new(WhyHersForm.CameUnasked),
        _ => Of(turn.Roster, new RosterPlace(turn.Key.Day, turn.Key.Duty, place.Person, place.Why, place.Learning)),
    };

    public static WhyHers Of(Roster roster, RosterPlace place)
    {
        if (place.Why == PlaceReason.Group) return new WhyHers(WhyHersForm.HerGroup, Group: roster.TurnAt(place.Key)?.Group ?? 0);
        if (place.Why == PlaceReason.Hand) return new WhyHers(WhyHersForm.ByHand);
        if (roster.Asked is not { } asked || !roster.Made.Contains(place)) return new WhyHers(WhyHersForm.NotKnown);
        var seating = roster.Seated(roster.Made);
        if (seating.Grid.PersonAt(place.Person) is not { } her || seating.Grid.TurnAt(place.Key) is not { } turn) return new WhyHers(WhyHersForm.NotKnown);
        return Weigh(seating, her, turn);
    }

    static WhyHers Weigh(Seating seating, int her, int turn)
    {
        var (burden, score, leads) = (seating.Burden(her), RosterScore.Of(seating), seating.LeadsLacking(turn));
        var (free, lighter, better) = (0, false, false);
        seating.Take(her, turn);
        for (var other = 0; other < seating.Grid.People.Count; other++)
        {
            if (other == her || seating.Objection(other, turn) is not null) continue;
            seating.Place(other, turn);
            if (seating.LeadsLacking(turn) <= leads)
            {
                free++;
                lighter |= seating.Burden(other) < burden;
                better |= RosterScore.Of(seating) < score;
            }
            seating.Take(other, turn);
        }
        seating.Place(her, turn);
        return new WhyHers(free == 0 ? WhyHersForm.NobodyElse : !lighter ? WhyHersForm.CarriesLeast : better ? WhyHersForm.BestFound : WhyHersForm.EvenAltogether, free);
    }
}
