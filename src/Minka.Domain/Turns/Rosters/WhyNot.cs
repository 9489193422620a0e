using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Rosters;

/// <summary>All that anybody else is told. Illness, a wish, or with whom somebody cannot stand, are nobody else's reasons.</summary>
public enum WhyNotForm
{
    /// <summary>She could not take this place as the others sit. Not why.</summary>
    NotAvailable,
    /// <summary>With this turn she would carry more for her share than whoever has it, and no other roster mends that.</summary>
    CarriedMore,
    /// <summary>It is not that she would carry more than who has it: the published order decided, of evenness among all, unwanted duties, learning, wishes, the roster on the wall, the lot.</summary>
    Equal,
}

/// <summary>Why a turn is not hers.</summary>
/// <param name="Told">For everybody.</param>
/// <param name="Rule">For herself: the rule in the way.</param>
/// <param name="Stage">For herself: the first stage that would be worse with her in the turn; null where none would, and the search took the first it found.</param>
/// <param name="BurdenWith">For herself: what she would carry with it.</param>
/// <param name="BurdenThere">For herself: what the heaviest of those in the turn carries, whose place could be hers.</param>
public sealed record WhyNot(WhyNotForm Told, RosterRule? Rule = null, RosterStage? Stage = null, long BurdenWith = 0, long BurdenThere = 0)
{
    /// <summary>
    /// Asks the planner for the best roster with her in the turn and compares: the reason is what really stood in the way, not what the search happened to look at.
    /// Null where the turn is hers, or there is no such turn, or the planner does not work on this machine.
    /// </summary>
    public static WhyNot? Of(RosterQuestion question, RosterAnswer answer, PersonId person, TurnKey key, IRosterPlanner planner)
    {
        var grid = new RosterGrid(question);
        if (grid.TurnAt(key) is not { } turn) return null;
        if (grid.PersonAt(person) is not { } her) return new WhyNot(WhyNotForm.NotAvailable, RosterRule.Exempt);
        var seating = Sit(grid, answer);
        if (seating.Has(her, turn)) return null;
        if (grid.Standing(her, turn) is { } standing) return new WhyNot(WhyNotForm.NotAvailable, standing);

        var places = Places(seating, her, turn, out var rule);
        if (places.Count == 0) return new WhyNot(WhyNotForm.NotAvailable, rule);
        if (planner.Answer(question with { Agreed = [.. question.Agreed, new Placing(key, person)] }) is not { } otherwise) return null;

        var (with, there) = (seating.BurdenWith(her, turn), places.Max(seating.Burden));
        var stage = FirstWorse(answer.Score, otherwise.Score);
        var carriedMore = stage <= RosterStage.Spread && with > there;
        return new WhyNot(carriedMore ? WhyNotForm.CarriedMore : WhyNotForm.Equal, null, stage, with, there);
    }

    /// <summary>The first stage in which a roster is worse than the other; null where it is worse in none before it is better, or the same.</summary>
    public static RosterStage? FirstWorse(RosterScore best, RosterScore other)
    {
        (RosterStage Stage, int Order)[] stages =
        [
            (RosterStage.MustFill, other.MustLack.CompareTo(best.MustLack)), (RosterStage.MayFill, other.MayLack.CompareTo(best.MayLack)), (RosterStage.WorstLoad, other.Worst.CompareTo(best.Worst)),
            (RosterStage.Spread, RosterScore.CompareBurdens(other.Burdens, best.Burdens)), 
            (RosterStage.Rotation, other.Rotation.CompareTo(best.Rotation)), (RosterStage.Learning, best.Taught.CompareTo(other.Taught)), (RosterStage.Wishes, other.Missed.CompareTo(best.Missed)),
            (RosterStage.Stability, other.Moved.CompareTo(best.Moved)), (RosterStage.Lot, other.Lots.CompareTo(best.Lots)),
        ];
        return stages.FirstOrDefault(s => s.Order != 0) is { Order: > 0 } worse ? worse.Stage : null;
    }

    /// <summary>The people whose place she could take, all others staying where they are, without a turn lacking more than it does.</summary>
    static List<int> Places(Seating seating, int her, int turn, out RosterRule? rule)
    {
        var (places, agreed, grid) = (new List<int>(), seating.Grid.Agreed.ToHashSet(), seating.Grid);
        rule = null;
        foreach (var other in seating.In(turn).Where(p => !agreed.Contains((p, turn))).ToArray())
        {
            var leads = seating.LeadsLacking(turn);
            seating.Take(other, turn);
            var objection = seating.Objection(her, turn);
            if (objection is null)
            {
                seating.Place(her, turn);
                if (seating.LeadsLacking(turn) > leads) objection = RosterRule.LeadNeeded;
                seating.Take(her, turn);
            }
            seating.Place(other, turn);
            if (objection is null) places.Add(other);
            else rule ??= objection;
        }
        rule ??= seating.Objection(her, turn);
        return places;
    }

    static Seating Sit(RosterGrid grid, RosterAnswer answer)
    {
        var seating = new Seating(grid);
        foreach (var placing in answer.Placings)
            if (grid.PersonAt(placing.Person) is { } person && grid.TurnAt(placing.Turn) is { } turn) seating.Place(person, turn);
        return seating;
    }
}
