using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Hosting.Live;

namespace Minka.Commands;

/// <summary>`minka balance`: what is in each account.</summary>
public static class BalanceCommand
{
    public static Command Create()
    {
        var file = Options.File();
        var account = new Argument<string?>("ACCOUNT") { Description = "This account and those under it; all where none is given.", Arity = ArgumentArity.ZeroOrOne };
        var at = Options.Date("--at", "As of the end of this day; today's books where none is given.");
        var json = Options.Json();
        var quick = new Option<bool>("--quick") { Description = "Without checking the journal, where an earlier --quick kept its balances in FILE.cache and nothing was written since." };
        var command = new Command("balance", """
            Says what is in each account: soles, kilos of a lot, rations. Accounts that are at zero are left out, but for the one that is asked for and in JSON.

              minka balance cocina.minka                            everything
              minka balance cocina.minka assets:cash                the box and what is set aside
              minka balance cocina.minka assets:store --json        every lot, for a program
              minka balance cocina.minka assets:cash:box --at 2026-03-31
              minka balance cocina.minka --quick                    again, out of what was kept beside it
            """) { file, account, at, json, quick };
        command.SetAction((parsed, _) =>
        {
            var (path, asked, day) = (parsed.GetRequiredValue(file), parsed.GetValue(account)?.Trim(':'), parsed.GetValue(at));
            var isQuick = parsed.GetValue(quick) && day is null;
            if (isQuick && Kept(path) is { } kept) return Task.FromResult(Say([.. kept.Where(l => IsUnder(l.Account, asked))]));
            return ReadingVerb.Answer(parsed, path, read =>
            {
                if (isQuick) KeptBalances.Keep(path, read);
                return Say([.. Of(read.Organization.Ledger, asked, day)]);
            });

            int Say(Line[] balances)
            {
                if (parsed.GetValue(json)) parsed.InvocationConfiguration.Output.WriteLine(Json(balances).ToJsonString(VerifyCommand.Pretty));
                else Print(balances.Where(b => b.Minor != 0 || b.Account == asked).ToArray(), parsed.InvocationConfiguration.Output);
                if (asked is null || balances.Length > 0) return Verbs.Done;
                parsed.InvocationConfiguration.Error.WriteLine($"minka: no account is called {asked}, and none lies under it. Without ACCOUNT all are listed.");
                return Verbs.Finding;
            }
        });
        return command;
    }

    sealed record Line(string Account, Commodity Commodity, long Minor)
    {
        public string Quantity => PrintedNumber.Exact(Minor, Commodity.Decimals);
    }

    static IEnumerable<Line> Of(LedgerBook ledger, string? under, DateOnly? at) =>
        from account in string.IsNullOrEmpty(under) ? ledger.Accounts.Values : ledger.Under(under)
        from commodity in account.Balances.Keys
        orderby account.Path, commodity.Code
        select new Line(account.Path, commodity, at is { } day ? account.AsOf(commodity, day).Quantity : account.Of(commodity).Quantity);

    /// <summary>Null where nothing that fits was kept; what is wrong with the file itself, the plain reading says.</summary>
    static Line[]? Kept(string path)
    {
        try { return KeptBalances.Find(path)?.OrderBy(b => b.Account, StringComparer.Ordinal).ThenBy(b => b.Commodity.Code, StringComparer.Ordinal).Select(b => new Line(b.Account, b.Commodity, b.Quantity)).ToArray(); }
        catch (IOException) { return null; }
    }

    static bool IsUnder(string account, string? asked) => string.IsNullOrEmpty(asked) || account == asked || account.StartsWith(asked + ":", StringComparison.Ordinal);

    static JsonArray Json(Line[] lines) =>
        new([.. lines.Select(l => (JsonNode)new JsonObject { ["account"] = l.Account, ["commodity"] = l.Commodity.Code, ["quantity"] = l.Quantity })]);

    static void Print(Line[] lines, TextWriter output)
    {
        var (quantities, codes) = (lines.Select(l => l.Quantity.Length).DefaultIfEmpty().Max(), lines.Select(l => l.Commodity.Code.Length).DefaultIfEmpty().Max());
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(line.Quantity.PadLeft(quantities)).Append(' ').Append(line.Commodity.Code.PadRight(codes)).Append("  ").Append(line.Account).Append('\n');
        output.Write(text);
    }
}
