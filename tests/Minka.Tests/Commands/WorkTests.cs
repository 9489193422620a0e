using System.Globalization;
using Minka.Commands;
using Minka.Domain.Ledger;
using Minka.Domain.Work;

namespace Minka.Tests.Commands;

public class WorkTests(BooksOnDisk books) : IClassFixture<BooksOnDisk>
{
    [Fact]
    public async Task Hours_by_duty_and_person_are_those_of_the_ledger()
    {
        var said = await Said.By("work", books.File, "--json");
        Assert.Equal(Verbs.Done, said.Code);
        var told = said.Json().AsArray();
        var ledger = books.Read().Organization.Ledger;
        foreach (var account in ledger.Under("expenses:work"))
            Assert.Equal(account.Of(Commodity.WorkMinutes).Quantity, told.Where(w => $"{w!["duty"]}" == account.Path["expenses:work:".Length..]).Sum(w => (long)w!["minutes"]!));
        Assert.Contains(told, w => $"{w!["duty"]}" == WorkDuties.Faena && w["household"] is not null);
    }

    [Fact]
    public async Task A_month_counts_its_own_days_and_says_its_sums_without_a_name()
    {
        var organization = books.Read().Organization;
        var day = organization.Faenas.All.Last().Fact.Day;
        var said = await Said.By("work", books.File, "--month", day.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        Assert.Equal(Verbs.Done, said.Code);
        var faenas = organization.Faenas.All.Where(f => (f.Fact.Day.Year, f.Fact.Day.Month) == (day.Year, day.Month)).Sum(f => f.Given);
        Assert.Contains(said.Output.Split('\n'), l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var hours, "faena", "total"] && hours == $"{faenas / 60}:{faenas % 60:00}");
        Assert.DoesNotContain("Sra.", said.Output, StringComparison.Ordinal);
        Assert.Equal((Verbs.Done, ""), (await Said.By("work", books.File, "--month", "1999-01")) is var none ? (none.Code, none.Output) : default);
    }
}
