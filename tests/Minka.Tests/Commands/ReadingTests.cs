using System.Globalization;
using System.Text.Json.Nodes;
using Minka.Commands;
using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;

namespace Minka.Tests.Commands;

public class ReadingTests(BooksOnDisk books) : IClassFixture<BooksOnDisk>
{
    [Fact]
    public async Task Balances_for_programs_are_those_of_the_books()
    {
        var said = await Said.By("balance", books.File, "--json");
        Assert.Equal(Verbs.Done, said.Code);
        var told = said.Json().AsArray().ToDictionary(b => ($"{b!["account"]}", $"{b["commodity"]}"), b => $"{b!["quantity"]}");
        var held = books.Read().Organization.Ledger.Accounts.Values.SelectMany(a => a.Balances.Select(b => (a.Path, Commodity: b.Key, b.Value.Quantity)))
            .ToDictionary(b => (b.Path, b.Commodity.Code), b => PrintedNumber.Exact(b.Quantity, b.Commodity.Decimals));
        Assert.True(held.Count > 50);
        Assert.Equal(held.OrderBy(h => h.Key), told.OrderBy(t => t.Key));
    }

    [Fact]
    public async Task An_account_brings_those_under_it_and_no_namesakes()
    {
        var said = await Said.By("balance", books.File, "assets:cash", "--json");
        Assert.Contains(said.Json().AsArray(), b => $"{b!["account"]}" == "assets:cash:box");
        Assert.All(said.Json().AsArray(), b => Assert.StartsWith("assets:cash:", $"{b!["account"]}", StringComparison.Ordinal));
        Assert.Empty((await Said.By("balance", books.File, "assets:cas", "--json")).Json().AsArray());
        Assert.Contains("PEN  assets:cash:box", (await Said.By("balance", books.File, "assets:cash:box")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_balance_of_a_past_day_counts_what_was_posted_until_then()
    {
        var ledger = books.Read().Organization.Ledger;
        var day = ledger.Transactions[ledger.Transactions.Count / 2].Date;
        var sum = ledger.Transactions.Where(t => t.Date <= day).SelectMany(t => t.Postings).Where(p => p.Account == "assets:cash:box").Sum(p => p.Quantity);
        var said = await Said.By("balance", books.File, "assets:cash:box", "--json", "--at", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(PrintedNumber.Exact(sum, 2), $"{said.Json().AsArray().Single()!["quantity"]}");
        Assert.NotEqual(sum, ledger.Soles("assets:cash:box").Centimos);
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_a_finding()
    {
        var said = await Said.By("balance", books.File, "assets:gold");
        Assert.Equal((Verbs.Finding, ""), (said.Code, said.Output));
        Assert.Contains("assets:gold", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_of_postings_adds_up_to_the_same_balances()
    {
        var rows = Csv.Read((await Said.By("export", books.File, "--to", "csv")).Output);
        var sums = rows.Skip(1).GroupBy(r => (r[6], r[7])).ToDictionary(g => g.Key, g => g.Sum(r => decimal.Parse(r[8], CultureInfo.InvariantCulture)));
        foreach (var account in books.Read().Organization.Ledger.Accounts.Values)
            foreach (var (commodity, balance) in account.Balances)
                Assert.Equal(decimal.Parse(PrintedNumber.Exact(balance.Quantity, commodity.Decimals), CultureInfo.InvariantCulture), sums[(account.Path, commodity.Code)]);
    }

    [Fact]
    public async Task Facts_are_exported_as_stored_one_a_line_and_what_is_sealed_stays_sealed()
    {
        var said = await Said.By("export", books.File, "--to", "json");
        Assert.Equal(Verbs.Done, said.Code);
        Assert.Equal(books.Made.Entries, said.Lines.Count);
        var facts = said.Lines.Select(l => JsonNode.Parse(l)!).ToArray();
        Assert.Equal(Enumerable.Range(1, facts.Length).Select(n => $"{n}"), facts.Select(f => $"{f["entry"]}"));
        var founded = facts.Single(f => $"{f["kind"]}" == "organization.founded");
        Assert.Contains("Manos Unidas", $"{founded["payload"]!["name"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_document_is_nowhere_in_an_export()
    {
        using var folder = new Folder();
        var founded = await Said.By("found", "--data", folder.Path, "--name", "cocina", "--called", "Sra. Elena", "--pin", "2580");
        Assert.Equal((Verbs.Done, ""), (founded.Code, founded.Error));
        var sheet = Path.Combine(folder.Path, "padron.csv");
        File.WriteAllText(sheet, "DNI;APELLIDO PATERNO;NOMBRES;TIPO DE BENEFICIARIO\n40112233;Quispe;Elena;1\n");
        Assert.Equal(Verbs.Done, (await Said.By("import", sheet, "--data", folder.Path, "--as", "1", "--yes")).Code);
        var file = Path.Combine(folder.Path, "organizations", "cocina.minka");
        var json = (await Said.By("export", file, "--to", "json")).Output;
        Assert.Contains("members.document-recorded", json, StringComparison.Ordinal);
        Assert.Contains("Quispe", json, StringComparison.Ordinal);
        Assert.DoesNotContain("40112233", json, StringComparison.Ordinal);
        foreach (var to in (string[])["hledger", "csv"])
            Assert.DoesNotContain("Quispe", (await Said.By("export", file, "--to", to)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_read_while_a_server_has_them_open_and_left_as_they_were()
    {
        using var folder = DataFolder.TryOpen(books.Data, new DataFolderOptions(), out _);
        await using var shelf = OrganizationShelf.Open(folder!);
        Assert.Single(shelf.All);
        foreach (var verb in (string[][])[["verify", books.File], ["balance", books.File], ["export", books.File, "--to", "hledger"], ["export", books.File, "--to", "csv"], ["export", books.File, "--to", "json"]])
            Assert.Equal((Verbs.Done, ""), (await Said.By(verb)) is var said ? (said.Code, said.Error) : default);
    }
}
