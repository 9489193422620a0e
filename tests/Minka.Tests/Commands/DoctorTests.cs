using Minka.Commands;

namespace Minka.Tests.Commands;

public sealed class DoctorTests : IDisposable
{
    readonly Folder folder = new();

    string Data => Path.Combine(folder.Path, "datos");
    string File => Path.Combine(Data, "organizations", "cocina.minka");

    [Fact]
    public async Task A_folder_that_was_copied_is_well()
    {
        await Founded();
        Assert.Contains("nunca se guardó una copia", await Complaint(), StringComparison.Ordinal);
        await Said.By("backup", "--data", Data, folder.Path);
        var said = await Said.By("doctor", "--data", Data);
        Assert.True(said.Code == Verbs.Done && said.Output.Contains("Todo está bien.", StringComparison.Ordinal), said.Output + said.Error);
    }

    [Fact]
    public async Task A_clock_that_is_an_hour_back_or_years_ahead_is_told()
    {
        await Founded();
        var now = TimeProvider.System.GetUtcNow();
        Assert.Contains("Uno de los dos está mal", await Complaint("--clock", $"{now.AddHours(-1):O}"), StringComparison.Ordinal);
        Assert.Contains("nadie anota desde", await Complaint("--clock", $"{now.AddYears(2):O}"), StringComparison.Ordinal);
        Assert.Contains("eso no puede ser", await Complaint("--clock", "1970-01-02T00:00:00Z"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_others_may_read_are_told()
    {
        if (OperatingSystem.IsWindows()) return;
        await Founded();
        System.IO.File.SetUnixFileMode(Data, (UnixFileMode)Convert.ToInt32("755", 8));
        System.IO.File.SetUnixFileMode(Path.Combine(Data, "node.db"), (UnixFileMode)Convert.ToInt32("644", 8));
        Assert.Contains("node.db: otras cuentas", await Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_keys_old_copies_and_damaged_books_are_told_apart()
    {
        await Founded();
        var copy = System.IO.File.ReadAllBytes(File);
        await QuickFolder.Founded(Data, "otra");
        Assert.DoesNotContain("MAL", (await Said.By("doctor", "--data", Data)).Output, StringComparison.Ordinal);
        await Said.By("erase", "5", "--data", Data, "--organization", "cocina", "--as", "1", "--reason", "Requested");
        for (var n = 2; n < 9; n++) await Said.By("erase", $"{n}", "--data", Data, "--organization", "cocina", "--as", "1", "--reason", "Requested");
        System.IO.File.WriteAllBytes(File, copy);
        Assert.Contains("cocina.minka: este libro es una copia antigua", await Complaint(), StringComparison.Ordinal);

        foreach (var key in Directory.EnumerateFiles(Path.Combine(Data, "keys"), "*.seal")) System.IO.File.Delete(key);
        System.IO.File.Delete(Path.Combine(Data, "keys", "device.key"));
        var lost = await Complaint();
        Assert.Contains("falta la firma de esta computadora", lost, StringComparison.Ordinal);
        Assert.Contains("falta la llave de lo sellado", lost, StringComparison.Ordinal);

        copy[copy.AsSpan().IndexOf("Sra. Elena"u8)] ^= 0xFF;
        System.IO.File.WriteAllBytes(File, copy);
        Assert.Matches("no coincide|no se puede leer", await Complaint());
    }

    [Fact]
    public async Task What_work_that_was_cut_off_left_is_told()
    {
        await Founded();
        System.IO.File.WriteAllText(Path.Combine(Data, "organizations", "cocina.part"), "x");
        Directory.CreateDirectory(Path.Combine(Data, "restoring"));
        Assert.Equal(2, (await Complaint()).Split('\n').Count(l => l.Contains("se cortó", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_alone_is_looked_at_too_and_half_a_call_is_not_understood()
    {
        await Founded();
        Assert.Equal(Verbs.Done, (await Said.By("doctor", File)).Code);
        Assert.Equal(Verbs.Finding, (await Said.By("doctor", File + ".none")).Code);
        Assert.Equal(Verbs.Finding, (await Said.By("doctor", "--data", Data + "-none")).Code);
        Assert.Equal(Verbs.Usage, (await Said.By("doctor")).Code);
    }

    Task Founded() => QuickFolder.Founded(Data);

    async Task<string> Complaint(params string[] more)
    {
        var said = await Said.By(["doctor", "--data", Data, .. more]);
        Assert.True(said.Code == Verbs.Finding, said.Output + said.Error);
        return said.Output;
    }

    public void Dispose() => folder.Dispose();
}
