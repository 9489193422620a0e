using System.Globalization;
using System.Text.RegularExpressions;
using Minka.Demo;
using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Hosting.Live;
using Minka.Tests.Commands;

namespace Minka.Tests.Oracle;

/// <summary>Two accountants of other houses read the exported journal, strictly, and find in every account what Minka finds.</summary>
public class LedgerOracleTests
{
    const int CommandsEach = 3000;
    static readonly int Journals = IsLong ? 300 : 30;

    static bool IsLong => Environment.GetEnvironmentVariable("MINKA_LONG") == "1";

    [Fact]
    public async Task Both_accountants_accept_the_demonstration_and_find_every_balance()
    {
        using var folder = new Folder();
        var made = await DemoFolder.Make(folder.Path, new DemoPlan(new DateOnly(2026, 11, 23), Months: IsLong ? 12 : 3));
        var exported = await Said.By("export", made!.File, "--to", "hledger");
        Assert.Equal((0, ""), (exported.Code, exported.Error));
        await Agree(OrganizationFile.ReadOnly(made.File, TimeProvider.System).Organization.Ledger, exported.Output, "the demonstration");
    }

    [Fact]
    public async Task Both_accountants_accept_any_journal_that_was_decided_and_find_every_balance()
    {
        var (transactions, kinds) = (0, new HashSet<string>());
        for (var seed = 1; seed <= Journals; seed++)
        {
            var ledger = AnyJournal.Of(seed, CommandsEach).Ledger;
            transactions += ledger.Transactions.Count;
            kinds.UnionWith(ledger.Transactions.Select(t => t.Kind));
            await Agree(ledger, string.Concat(HledgerExport.Lines(ledger).Select(l => l + "\n")), $"seed {seed}");
        }
        Assert.True(transactions > Journals * 20 && kinds.Count >= 12, $"too little to read: {transactions} transactions of the kinds {string.Join(", ", kinds.Order())}");
    }

    [Fact]
    public async Task A_journal_with_a_wrong_balance_or_an_unknown_account_is_not_accepted()
    {
        var ledger = Enumerable.Range(1, Journals).Select(seed => AnyJournal.Of(seed, CommandsEach).Ledger).First(l => l.Transactions.Count > 20);
        var lines = HledgerExport.Lines(ledger).ToList();
        var posting = lines.FindIndex(l => l.StartsWith("    ", StringComparison.Ordinal) && !l.Contains("@@", StringComparison.Ordinal) && !l.Contains(" = ", StringComparison.Ordinal));
        var unbalanced = lines.Select((l, i) => i == posting ? Regex.Replace(l, @"  (-?)(\d)", "  ${1}9$2") : l).ToList();
        var unknown = lines.Where(l => !l.StartsWith("account assets:", StringComparison.Ordinal)).ToList();
        foreach (var wrong in (List<string>[])[unbalanced, unknown])
            foreach (var accountant in (Accountant[])[Accountant.Hledger, Accountant.Ledger])
                Assert.True(await accountant.Objection(string.Join('\n', wrong) + "\n") is not null, $"{accountant.Program} accepts {(wrong == unknown ? "an unknown account" : unbalanced[posting])}");
    }

    static async Task Agree(LedgerBook ledger, string journal, string whose)
    {
        var ours = (from account in ledger.Accounts.Values from balance in account.Balances where balance.Value.Quantity != 0 select (account.Path, Commodity: balance.Key, balance.Value.Quantity))
            .ToDictionary(b => (b.Path, b.Commodity.Code), b => decimal.Parse(PrintedNumber.Exact(b.Quantity, b.Commodity.Decimals), CultureInfo.InvariantCulture));
        foreach (var accountant in (Accountant[])[Accountant.Hledger, Accountant.Ledger])
        {
            var objection = await accountant.Objection(journal);
            Assert.True(objection is null, $"{whose}: {accountant.Program} objects: {objection}");
            var theirs = await accountant.Balances(journal);
            var differences = ours.Keys.Union(theirs.Keys).Where(k => ours.GetValueOrDefault(k) != theirs.GetValueOrDefault(k)).Order()
                .Select(k => $"{k.Item1} {k.Item2}: {ours.GetValueOrDefault(k)} here, {theirs.GetValueOrDefault(k)} there").ToArray();
            Assert.True(differences.Length == 0, $"{whose}: {accountant.Program} finds otherwise:\n{string.Join('\n', differences.Take(20))}");
        }
    }
}
