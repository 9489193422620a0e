namespace Minka.Domain.Offices;

/// <summary>From what assemblies decided and who left, the terms as they were served, whatever the order of recording.</summary>
static class Terms
{
    public static IReadOnlyList<HeldTerm> Served(IEnumerable<BoardElected> elections, IEnumerable<OfficeLeft> departures)
    {
        var served = new List<HeldTerm>();
        foreach (var board in Standing(elections).OrderBy(e => e.Date))
        {
            var terms = (board.Terms ?? []).OfType<Term>().ToArray();
            if (terms.Length == 0) continue;
            var begins = terms.Min(t => t.From);
            for (var i = 0; i < served.Count; i++)
            {
                var followed = terms.Where(t => t.Post == served[i].Term.Post && t.Post != Post.Vocal).Select(t => (DateOnly?)t.From).Min();
                var end = board.WholeBoard ? begins : followed;
                if (end is { } until) served[i] = Ended(served[i], until);
            }
            served.AddRange(terms.Select(t => new HeldTerm(t, null)));
        }
        foreach (var left in departures)
            for (var i = 0; i < served.Count; i++)
                if (served[i].Term.Person == left.Person && served[i].Term.Post == left.Post && served[i].HoldsOn(left.Date)) served[i] = Ended(served[i], left.Date);
        return served;
    }

    /// <summary>Without the records that a later one corrected.</summary>
    static List<BoardElected> Standing(IEnumerable<BoardElected> elections)
    {
        var standing = new List<BoardElected>();
        foreach (var election in elections)
        {
            if (election.Corrects is { } wrong) standing.RemoveAll(e => e.Date == wrong);
            standing.Add(election);
        }
        return standing;
    }

    static HeldTerm Ended(HeldTerm held, DateOnly until) => held.Until is { } earlier && earlier <= until ? held : held with { Until = until };
}
