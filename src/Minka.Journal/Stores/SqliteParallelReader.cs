using System.Collections.Concurrent;

namespace Minka.Journal;

/// <summary>
/// Reads a long file on all cores: each worker takes the next page of positions, reads it on a connection of its own and examines its entries; the pages
/// come out in the order of the file. Where positions are missing the plain reader takes over: somebody was in the file.
/// </summary>
sealed class SqliteParallelReader(string path, SqliteReader plain)
{
    const int PageEntries = 512;

    // Pages that wait to be folded: enough that no core waits, few enough that a long journal needs little memory.
    const int PagesAhead = 6;

    public IEnumerable<Examined> All(PayloadReader? reader)
    {
        long next = 1;
        for (var last = Last(); next <= last; last = Last())
        {
            foreach (var entry in Pages(next, last, reader))
            {
                next = entry.Position + 1;
                yield return entry;
            }
            if (next > last)
                continue;
            foreach (var entry in plain.From(next, long.MaxValue))
                yield return Examined.Of(entry, reader);
            yield break;
        }
    }

    long Last() => plain.Once(connection => connection.Number("select max(position) from entries"));

    /// <summary>Whole pages, until one has not the entries that it should.</summary>
    IEnumerable<Examined> Pages(long first, long last, PayloadReader? reader)
    {
        using var stop = new CancellationTokenSource();
        var connections = new ConcurrentBag<SqlitePages>();
        var pages = new Queue<Task<List<Examined>>>();
        try
        {
            for (var start = first; start <= last || pages.Count > 0;)
            {
                while (start <= last && pages.Count < PagesAhead)
                {
                    var (from, to) = (start, Math.Min(start + PageEntries - 1, last));
                    pages.Enqueue(Task.Run(() => Page(from, to, reader, connections), stop.Token));
                    start = to + 1;
                }
                var page = pages.Dequeue().GetAwaiter().GetResult();
                foreach (var entry in page)
                    yield return entry;
                var expected = Math.Min(first + PageEntries - 1, last);
                if (page.Count != expected - first + 1)
                    yield break;
                first = expected + 1;
            }
        }
        finally
        {
            stop.Cancel();
            // What nobody asks for any more may fail unheard; its connection is let go when it has.
            foreach (var page in pages)
                ((IAsyncResult)page).AsyncWaitHandle.WaitOne();
            foreach (var connection in connections)
                connection.Dispose();
        }
    }

    List<Examined> Page(long first, long last, PayloadReader? reader, ConcurrentBag<SqlitePages> connections)
    {
        if (!connections.TryTake(out var pages))
            pages = new(path);
        try
        {
            return pages.Read(first, last, reader);
        }
        finally
        {
            connections.Add(pages);
        }
    }
}
