using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Journal;

namespace Minka.Hosting.Live;

/// <summary>The books as they stood at the end of a day, for reading only. They never move again.</summary>
/// <param name="Integrity">Number and words of the last entry of that day; the checks are those of the whole journal.</param>
public sealed record PastBook(DateOnly Day, Organization Books, Integrity Integrity);

/// <summary>
/// The last few days that somebody looked back at. The first visitor of a day reads the journal up to it on her own time, the
/// next ones find it read; the writer is never asked.
/// </summary>
sealed class PastBooks(IJournalStore store, FactCodec codec)
{
    /// <summary>Days held at once: each is a whole organisation in memory.</summary>
    public const int DaysMax = 3;

    readonly Lock turn = new();
    readonly List<(DateOnly Day, Lazy<Replayed> Read)> days = [];

    /// <summary>How many days are held: for tests.</summary>
    public int Count { get { lock (turn) return days.Count; } }

    public Replayed At(DateOnly day)
    {
        Lazy<Replayed> read;
        lock (turn)
        {
            var at = days.FindIndex(d => d.Day == day);
            read = at >= 0 ? days[at].Read : new Lazy<Replayed>(() => Replayed.Before(store, codec, LimaTime.StartOf(day.AddDays(1))));
            if (at >= 0) days.RemoveAt(at);
            else if (days.Count == DaysMax) days.RemoveAt(0);
            days.Add((day, read));
        }
        try { return read.Value; }
        catch
        {
            // A disk that failed once may read the next time.
            lock (turn) days.RemoveAll(d => d.Read == read);
            throw;
        }
    }

    /// <summary>Words were erased: no copy of them stays.</summary>
    public void Forget() { lock (turn) days.Clear(); }
}
