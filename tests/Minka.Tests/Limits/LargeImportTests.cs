using System.Diagnostics;
using Minka.Domain.Members;
using Minka.Hosting.Live;
using Minka.Tests.Commands;
using MiniExcelLibs;

namespace Minka.Tests.Limits;

/// <summary>A register of 50,000 rows through the command line with MINKA_LONG=1, of 5,000 otherwise; twice, so that every row is looked up in the book too.</summary>
public sealed class LargeImportTests : IDisposable
{
    static readonly bool isLong = Environment.GetEnvironmentVariable("MINKA_LONG") == "1";
    static readonly int rows = isLong ? RegisterSheet.RowsMax : 5_000;

    /// <summary>Ten times what a quiet laptop needs; a time that grows with the square of the rows is far beyond it.</summary>
    static readonly TimeSpan atMost = TimeSpan.FromSeconds(isLong ? 240 : 60);

    readonly Folder folder = new();

    [Fact]
    public async Task A_long_register_is_imported_whole_and_known_when_it_comes_again()
    {
        await QuickFolder.Founded(folder.Path);
        var sheet = Path.Combine(folder.Path, "padron.csv");
        await File.WriteAllTextAsync(sheet, Csv.Write(LargeRegister.Rows(rows)));
        var (said, first) = await Timed("import", sheet, "--data", folder.Path, "--as", "1", "--yes");
        Assert.True(said is { Code: 0, Error: "" }, $"{said.Error} {said.Output[^Math.Min(300, said.Output.Length)..]}");
        Assert.Contains($"{rows} rows: {rows} taken as they are, 0 corrected, 0 refused. Written.", said.Output, StringComparison.Ordinal);

        var books = OrganizationFile.ReadOnly(Path.Combine(folder.Path, "organizations", "cocina.minka"), TimeProvider.System);
        Assert.True(books.Journal.IsSound);
        Assert.Equal(rows + 1, books.Organization.Register.People.Count);
        Assert.Equal((rows - rows / 4 + 1, 0), (books.Organization.Register.Households.Count, books.Organization.Register.RowsToPlace.Count()));

        var (again, second) = await Timed("import", sheet, "--data", folder.Path, "--as", "1", "--yes");
        Assert.Contains($"0 taken as they are, 0 corrected, {rows} refused. Nothing was written", again.Output, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{rows} rows of {new FileInfo(sheet).Length / 1024} KB: {first.TotalSeconds:0.0} s, again {second.TotalSeconds:0.0} s; {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB at most"));
        Assert.True(first < atMost && second < atMost, $"{first} and {second}");
    }

    [Fact]
    public async Task One_row_over_the_limit_is_refused_with_the_figures_and_nothing_is_written()
    {
        await QuickFolder.Founded(folder.Path);
        var sheet = Path.Combine(folder.Path, "padron.csv");
        await File.WriteAllTextAsync(sheet, Csv.Write(LargeRegister.Rows(RegisterSheet.RowsMax + 1)));
        var said = await Said.By("import", sheet, "--data", folder.Path, "--as", "1", "--yes");
        Assert.Equal(Minka.Commands.Verbs.Finding, said.Code);
        Assert.Contains($"{RegisterSheet.RowsMax + 1}", said.Output + said.Error, StringComparison.Ordinal);
        Assert.Single(OrganizationFile.ReadOnly(Path.Combine(folder.Path, "organizations", "cocina.minka"), TimeProvider.System).Organization.Register.People);
    }

    [Fact]
    public async Task A_long_workbook_is_read_as_its_CSV_is()
    {
        await QuickFolder.Founded(folder.Path);
        var sheet = Path.Combine(folder.Path, "padron.xlsx");
        var table = LargeRegister.Rows(rows / 5);
        using (var file = File.Create(sheet)) file.SaveAs(table.Skip(1).Select(r => table[0].Zip(r).DistinctBy(c => c.First).ToDictionary(c => c.First!, c => (object?)c.Second)));
        var said = await Said.By("import", sheet, "--data", folder.Path, "--as", "1");
        Assert.Contains($"{rows / 5} rows: {rows / 5} taken as they are, 0 corrected, 0 refused. Nothing was written", said.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    static async Task<(Said Said, TimeSpan Time)> Timed(params string[] words)
    {
        var began = Stopwatch.GetTimestamp();
        var said = await Said.By(words);
        return (said, Stopwatch.GetElapsedTime(began));
    }
}
