using System.CommandLine;
using System.Text.Json.Nodes;
using Minka.Domain.Amounts;
using Minka.Domain.Ledger;

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
        var command = new Command("balance", """
            Says what is in each account: soles, kilos of a lot, rations. Accounts that are at zero are left out, but for the one that is asked for and in JSON.

              minka balance cocina.minka                            everything
              minka balance cocina.minka assets:cash                the box and what is set aside
              minka balance cocina.minka assets:store --json        every lot, for a program
              minka balance cocina.minka assets:cash:box --at 2026-03-31
            """) { file, account, at, json };
        command.SetAction((parsed, _) => ReadingVerb.Answer(parsed, parsed.GetRequiredValue(file), read =>
        {
            var asked = parsed.GetValue(account)?.Trim(':');
            var balances = Of(read.Organization.Ledger, asked, parsed.GetValue(at)).ToArray();
            if (parsed.GetValue(json)) parsed.InvocationConfiguration.Output.WriteLine(Json(balances).ToJsonString(VerifyCommand.Pretty));
            else Print(balances.Where(b => b.Minor != 0 || b.Account == asked).ToArray(), parsed.InvocationConfiguration.Output);
            if (asked is null || balances.Length > 0) return Verbs.Done;
            parsed.InvocationConfiguration.Error.WriteLine($"minka: no account is called {asked}, and none lies under it. Without ACCOUNT all are listed.");
            return Verbs.Finding;
        }));
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

    static JsonArray Json(Line[] lines) =>
        new([.. lines.Select(l => (JsonNode)new JsonObject { ["account"] = l.Account, ["commodity"] = l.Commodity.Code, ["quantity"] = l.Quantity })]);

    static void Print(Line[] lines, TextWriter output)
    {
        var (quantities, codes) = (lines.Select(l => l.Quantity.Length).DefaultIfEmpty().Max(), lines.Select(l => l.Commodity.Code.Length).DefaultIfEmpty().Max());
        foreach (var line in lines) output.WriteLine($"{line.Quantity.PadLeft(quantities)} {line.Commodity.Code.PadRight(codes)}  {line.Account}");
    }
}
