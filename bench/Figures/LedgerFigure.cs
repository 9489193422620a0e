using System.Globalization;

namespace Minka.Bench.Figures;

/// <summary>
/// The balances of a journal, each program in a fresh process: Minka out of its own file, checking every hash and signature on
/// the way; hledger and ledger out of the plain text that Minka exports of it. All must find the same in every account.
/// </summary>
static class LedgerFigure
{
    const double LeastCold = 4, LeastCached = 50, MostMib = 1024;

    // hledger needs about 8 kB for each transaction: where a machine has not twice that, it is not asked.
    const long HledgerBytesEach = 16_000;

    static readonly int[] sizes = [10_000, 100_000, 1_000_000];

    public static async IAsyncEnumerable<Row> Measure(Place place)
    {
        await Task.Yield();
        foreach (var size in sizes)
        {
            var folder = place.Fresh($"ledger-{size}");
            var (file, journal, found) = (Path.Combine(folder, "book.minka"), Path.Combine(folder, "book.journal"), Path.Combine(folder, "found"));
            var entries = LongJournal.Write(file, size);
            Measured.Once(journal, place.Program, "export", file, "--to", "hledger");

            var ours = Measured.Median(3, found, place.Program, "balance", file);
            var balances = Balances(File.ReadLines(found).Select(l => l.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries)).Select(p => (p[2].Trim(), p[1], p[0])));
            var ledger = Measured.Median(size < sizes[^1] ? 3 : 1, found, "ledger", "-f", journal, "--args-only", "balance", "--flat", "--no-total", "--balance-format", "%(account)|%(scrub(amount))\n");
            Agree(balances, Balances(OfLedger(File.ReadLines(found))), "ledger");
            Measured? hledger = null;
            if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > size * HledgerBytesEach)
            {
                hledger = Measured.Median(1, found, "hledger", "-f", journal, "balance", "--flat", "--no-total", "--layout=bare", "-O", "csv");
                Agree(balances, Balances(File.ReadLines(found).Skip(1).Select(l => l.Split(',').Select(p => p.Trim('"')).ToArray()).Select(p => (p[0], p[1], p[2]))), "hledger");
            }

            Measured.Once(found, place.Program, "balance", file, "--quick");
            var quick = Measured.Median(5, found, place.Program, "balance", file, "--quick");
            Agree(balances, Balances(File.ReadLines(found).Select(l => l.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries)).Select(p => (p[2].Trim(), p[1], p[0]))), "what was kept");

            var (name, isLargest) = ($"ledger {size / 1000}k", size == sizes[^1]);
            var note = $"{Row.Number(entries)} entries, {balances.Count:#,0} accounts not at zero, {Row.Number(entries / ours.Seconds)} entries/s, {Row.Number(ours.CpuSeconds)} s of CPU";
            yield return Row.Beside($"{name}: cold replay", ours.Seconds, "s", "ledger", ledger.Seconds, ledger.Seconds / ours.Seconds, isLargest ? LeastCold : null, $"{note}; every hash and signature checked, all programs agree in every account");
            yield return Row.Beside($"{name}: out of what was kept", quick.Seconds, "s", "ledger", ledger.Seconds, ledger.Seconds / quick.Seconds, isLargest ? LeastCached : null, "balance --quick in a fresh process, nothing written since: the heads are compared, the journal is not read");
            if (hledger is not null) yield return Row.Beside($"{name}: cold replay", ours.Seconds, "s", "hledger", hledger.Seconds, hledger.Seconds / ours.Seconds, null, $"hledger takes {Row.Number(hledger.PeakMib)} MiB");
            yield return Row.AtMost($"{name}: cold, memory", ours.PeakMib, "MiB", MostMib, $"ledger takes {Row.Number(ledger.PeakMib)} MiB");
        }
    }

    static Dictionary<(string Account, string Commodity), decimal> Balances(IEnumerable<(string Account, string Commodity, string Quantity)> lines) =>
        lines.Select(l => (l.Account, Commodity: l.Commodity.Trim('"'), Quantity: decimal.Parse(l.Quantity, CultureInfo.InvariantCulture))).Where(l => l.Quantity != 0)
            .ToDictionary(l => (l.Account, l.Commodity), l => l.Quantity);

    // An account of several commodities goes on in the next lines, without its name.
    static IEnumerable<(string, string, string)> OfLedger(IEnumerable<string> lines)
    {
        var account = "";
        foreach (var line in lines)
        {
            var parts = line.Split('|');
            if (parts.Length == 2) account = parts[0].Trim();
            var amount = parts[^1].Trim().Split(' ', 2);
            if (amount.Length == 2) yield return (account, amount[1], amount[0]);
        }
    }

    static void Agree(Dictionary<(string, string), decimal> ours, Dictionary<(string, string), decimal> theirs, string program)
    {
        var wrong = ours.Keys.Union(theirs.Keys).Where(k => ours.GetValueOrDefault(k) != theirs.GetValueOrDefault(k)).Take(3).ToArray();
        if (wrong.Length > 0 || ours.Count == 0)
            throw new InvalidOperationException($"Minka and {program} disagree: {string.Join(", ", wrong.Select(k => $"{k} {ours.GetValueOrDefault(k)} and {theirs.GetValueOrDefault(k)}"))}");
    }
}
