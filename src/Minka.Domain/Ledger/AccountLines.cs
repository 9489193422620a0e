using System.Collections;

namespace Minka.Domain.Ledger;

/// <summary>The postings of one account in the order in which they were posted, each kept as its transaction and its place there.</summary>
sealed class AccountLines : IReadOnlyList<(Transaction Transaction, Posting Posting)>
{
    readonly List<(Transaction Transaction, int Place)> lines = [];

    public int Count => lines.Count;

    public (Transaction Transaction, Posting Posting) this[int index] => Line(lines[index]);

    public void Add(Transaction transaction, int place) => lines.Add((transaction, place));

    public IEnumerator<(Transaction Transaction, Posting Posting)> GetEnumerator()
    {
        foreach (var line in lines) yield return Line(line);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static (Transaction, Posting) Line((Transaction Transaction, int Place) line) => (line.Transaction, line.Transaction.Postings[line.Place]);
}
