using System.Collections;

namespace Minka.Domain.Ledger;

/// <summary>
/// The postings of one account in the order in which they were posted, each kept as the number of its transaction and its place there: the collector
/// has no long lists of references to walk.
/// </summary>
/// <param name="ledger">All transactions, number 1 first.</param>
sealed class AccountLines(IReadOnlyList<Transaction> ledger) : IReadOnlyList<(Transaction Transaction, Posting Posting)>
{
    readonly List<(int Number, int Place)> lines = [];

    public int Count => lines.Count;

    public (Transaction Transaction, Posting Posting) this[int index] => Line(lines[index]);

    public void Add(Transaction transaction, int place) => lines.Add((transaction.Number, place));

    public IEnumerator<(Transaction Transaction, Posting Posting)> GetEnumerator()
    {
        foreach (var line in lines) yield return Line(line);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    (Transaction, Posting) Line((int Number, int Place) line)
    {
        var transaction = ledger[line.Number - 1];
        return (transaction, transaction.PostingAt(line.Place));
    }
}
