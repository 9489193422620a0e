using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Bench.Figures;

/// <summary>
/// Durable appends: a command decided, folded, chained, signed and synced before it is acknowledged, beside one insert of as
/// many bytes into a bare SQLite file with the same settings on the same disk.
/// </summary>
static class AppendFigure
{
    const int RowBytes = 450;
    const double LeastOfOne = 0.8, LeastOfBatch = 0.5;
    static readonly TimeSpan span = TimeSpan.FromSeconds(0.7);
    const int Turns = 7;
    static readonly int[] batches = [8, 16, 32];

    public static async IAsyncEnumerable<Row> Measure(Place place)
    {
        var folder = place.Fresh("append");
        using var opened = DataFolder.TryOpen(Path.Combine(folder, "node"), new DataFolderOptions { PinCost = PinCost.Least }, out _)!;
        await using var shelf = OrganizationShelf.Open(opened);
        var today = TimeProvider.System.Today();
        var founding = new FoundOrganization(OrganizationKind.OllaComun, "Comedor de la medida", "almuerzo", 80, "Sra. Rosa", "spoon", 0, today);
        var (kitchen, _) = await shelf.Found("medida", founding, new Act(SystemChance.Instance.NextId(), default, default, today, TimeProvider.System.GetUtcNow()));
        var says = kitchen!.Read(o => o.Register.People.Values.First().Id);

        using var raw = new RawRows(Path.Combine(folder, "raw.db"));
        // A server in use has compiled its busiest methods anew long ago.
        await Ours(kitchen, says, today, 32, TimeSpan.FromSeconds(3));
        await Ours(kitchen, says, today, 1, TimeSpan.FromSeconds(2));
        raw.PerSecond(1, TimeSpan.FromSeconds(0.5));
        // Each right beside its peer, in short turns: a disk has moods.
        var turns = new List<Turn>();
        for (var i = 0; i < Turns; i++)
            turns.Add(new(await Ours(kitchen, says, today, 1, span), raw.PerSecond(1, span), await Ours(kitchen, says, today, 8, span),
                await Ours(kitchen, says, today, 32, span), batches.Max(b => raw.PerSecond(b, span / batches.Length))));
        var thousand = raw.PerSecond(1000, span);

        yield return Row.Beside("append: 1 writer", Middle(turns, t => t.One), "/s", "raw row a commit", Middle(turns, t => t.Raw), Middle(turns, t => t.One / t.Raw), LeastOfOne, $"rows of {RowBytes} B, WAL, full sync, secure delete");
        yield return Row.Beside("append: 8 writers", Middle(turns, t => t.Eight), "/s", "raw row a commit", Middle(turns, t => t.Raw), Middle(turns, t => t.Eight / t.Raw), null, "what waits together becomes durable together");
        yield return Row.Beside("append: 32 writers", Middle(turns, t => t.Many), "/s", "raw, best of 8, 16, 32 rows a commit", Middle(turns, t => t.Best), Middle(turns, t => t.Many / t.Best), LeastOfBatch,
            $"32 who wait for their answer cannot fill a larger commit; raw with 1,000 rows a commit: {Row.Say(thousand, "/s")}");
    }

    sealed record Turn(double One, double Raw, double Eight, double Many, double Best);

    static double Middle(List<Turn> turns, Func<Turn, double> of) => turns.Select(of).Order().ElementAt(Turns / 2);

    static async Task<double> Ours(LiveOrganization kitchen, PersonId says, DateOnly today, int writers, TimeSpan time)
    {
        var (began, done) = (Stopwatch.GetTimestamp(), 0L);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                var act = new Act(SystemChance.Instance.NextId(), says, says, today, TimeProvider.System.GetUtcNow());
                var reply = await kitchen.Execute(new ReceiveMoney(today, IncomeKind.Donation, new Soles(150), PaymentMeans.Cash), act);
                if (reply is not Reply.Accepted) throw new InvalidOperationException($"{reply}");
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>A bare table under the journal's own settings.</summary>
    sealed class RawRows : IDisposable
    {
        readonly SqliteConnection connection;
        readonly SqliteCommand begin, insert, commit;
        readonly byte[] body = new byte[RowBytes];

        public RawRows(string path)
        {
            connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            Command("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; create table rows (position integer primary key, body blob not null) strict").ExecuteNonQuery();
            (begin, insert, commit) = (Command("begin immediate"), Command("insert into rows (body) values ($1)"), Command("commit"));
            insert.Parameters.AddWithValue("$1", body);
            SystemChance.Instance.Fill(body);
        }

        public double PerSecond(int rowsEach, TimeSpan time)
        {
            var (began, done) = (Stopwatch.GetTimestamp(), 0L);
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                begin.ExecuteNonQuery();
                for (var i = 0; i < rowsEach; i++) insert.ExecuteNonQuery();
                commit.ExecuteNonQuery();
                done += rowsEach;
            }
            return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
        }

        public void Dispose() => connection.Dispose();

        SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            return command;
        }
    }
}
