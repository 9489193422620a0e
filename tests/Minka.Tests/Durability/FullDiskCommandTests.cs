using System.Diagnostics;
using Minka.Domain.Members;
using Minka.Tests.Limits;

namespace Minka.Tests.Durability;

/// <summary>
/// Every command that writes, on a disk without one free byte that only it sees: a sentence and code 1, nothing half made, the books as they
/// were. What only reads still reads.
/// </summary>
public sealed class FullDiskCommandTests
{
    const string Data = "/mnt/datos", Books = Data + "/organizations/cocina.minka";

    [Theory]
    [InlineData("backup --data /mnt/datos /mnt/copias")]
    [InlineData("backup --data /mnt/datos --with-keys /mnt/copias")]
    [InlineData("import /mnt/padron.csv --data /mnt/datos --as 1 --yes")]
    [InlineData("found --data /mnt/datos --name otra --called Rosa --pin 2580")]
    [InlineData("found --data /mnt/nueva --name otra --called Rosa --pin 2580")]
    [InlineData("pins --data /mnt/datos --as 1 </mnt/pin")]
    [InlineData("restore /mnt/cocina.zip --data /mnt/datos --name otra --over-newer")]
    [InlineData("restore /mnt/cocina.zip --data /mnt/nueva")]
    [InlineData("demo --data /mnt/nueva --months 1")]
    [InlineData("export /mnt/datos/organizations/cocina.minka --to hledger >/mnt/copias/cocina.journal")]
    [InlineData("export /mnt/datos/organizations/cocina.minka --to csv >/mnt/copias/cocina.csv")]
    [InlineData("export /mnt/datos/organizations/cocina.minka --to json >/mnt/copias/cocina.json")]
    public async Task What_writes_says_in_a_sentence_that_there_is_no_room_and_leaves_no_trace(string command)
    {
        var told = await OnAFullDisk(command);
        Assert.True(told.Code == 1, told.ToString());
        Assert.True(told.Error.StartsWith("minka: ", StringComparison.Ordinal) && !told.Error.Contains("   at ", StringComparison.Ordinal) && !told.Error.Contains("Unhandled", StringComparison.Ordinal), told.ToString());
        // The shell had made the file of a redirection before the program began; what a folder keeps is its lock and its keys.
        Assert.True(told.Left.All(f => f.StartsWith("/mnt/copias/cocina.", StringComparison.Ordinal) && command.Contains(f, StringComparison.Ordinal) || !f.EndsWith(".minka", StringComparison.Ordinal) && !f.EndsWith(".zip", StringComparison.Ordinal) && !f.Contains("otra", StringComparison.Ordinal)), told.ToString());
        Assert.True(told.Verified, told.ToString());
    }

    [Theory]
    [InlineData("verify /mnt/datos/organizations/cocina.minka", "OK")]
    [InlineData("balance /mnt/datos/organizations/cocina.minka", "")]
    [InlineData("balance /mnt/datos/organizations/cocina.minka --quick", "")]
    [InlineData("doctor --data /mnt/datos", "")]
    public async Task What_reads_reads_on(string command, string says)
    {
        var told = await OnAFullDisk(command);
        Assert.True(told.Code == 0 || command.StartsWith("doctor", StringComparison.Ordinal) && told.Code == 1, told.ToString());
        Assert.True(told.Error.Length == 0 && told.Output.Contains(says, StringComparison.Ordinal) && told.Verified, told.ToString());
        Assert.DoesNotContain(told.Left, f => f.EndsWith(".cache", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_finds_no_room_says_so_in_a_sentence_and_loses_nothing()
    {
        if (!await FullDiskTests.MayMount()) Assert.Skip("A private mount needs root and unshare(1) on Linux.");
        using var kitchen = await SmallKitchen.Make();
        const string script = "mount -t tmpfs -o size=8m tmpfs /mnt && cp -a \"$0\" /mnt/datos; dd if=/dev/zero of=/mnt/relleno bs=4096 2>/dev/null; dd if=/dev/zero of=/mnt/relleno2 bs=1 count=4096 2>/dev/null; \"$@\"; code=$?; rm /mnt/relleno; dotnet \"$2\" verify /mnt/datos/organizations/cocina.minka; exit $code";
        await using var server = ShippedServer.Start("/mnt/datos", ShippedServer.FreePort(), "unshare", "-m", "sh", "-c", script, kitchen.Data);
        Assert.False(await server.Listening, string.Join('\n', server.Lines));
        await server.Ended();
        Assert.Equal(1, server.ExitCode);
        Assert.Contains("minka: The disk of /mnt/datos is full, so nothing could be kept. What was acknowledged is there. Make room, then start again.", server.Lines);
        Assert.Contains("OK", server.Lines);
    }

    /// <param name="Left">Files that were not there before.</param>
    sealed record Told(int Code, string Output, string Error, IReadOnlyList<string> Left, bool Verified)
    {
        public override string ToString() => $"code {Code}\n{Output}\n{Error}\nleft: {string.Join(' ', Left)}; verified: {Verified}";
    }

    static async Task<Told> OnAFullDisk(string command)
    {
        if (!await FullDiskTests.MayMount()) Assert.Skip("A private mount needs root and unshare(1) on Linux.");
        using var kitchen = await SmallKitchen.Make();
        var minka = $"DOTNET_EnableDiagnostics=0 dotnet '{ShippedServer.Program}'";
        await File.WriteAllTextAsync(Path.Combine(kitchen.Data, "padron.csv"), Csv.Write(LargeRegister.Rows(400, 100)));
        var script = $"""
            mount -t tmpfs -o size=16m tmpfs /mnt && mkdir /mnt/copias && cp -a "$0" {Data} && mv {Data}/padron.csv /mnt && echo 739182 >/mnt/pin
            {minka} backup {Books} /mnt/cocina.zip >/dev/null
            find /mnt -type f | sort >/tmp/$$.before
            dd if=/dev/zero of=/mnt/relleno bs=4096 2>/dev/null; dd if=/dev/zero of=/mnt/relleno2 bs=1 count=4096 2>/dev/null
            {minka} {command}{(command.Contains('>') ? "" : " >/tmp/$$.out")} 2>/tmp/$$.err
            echo "code $?"
            rm -f /mnt/relleno /mnt/relleno2
            find /mnt -type f | sort >/tmp/$$.after
            comm -13 /tmp/$$.before /tmp/$$.after | sed 's/^/left /'
            {minka} verify {Books} >/tmp/$$.verify && grep -q '^OK' /tmp/$$.verify && echo verified
            [ -f /tmp/$$.out ] && sed 's/^/out /' /tmp/$$.out; sed 's/^/err /' /tmp/$$.err; rm -f /tmp/$$.*
            """;
        using var inside = Process.Start(new ProcessStartInfo("unshare", ["-m", "sh", "-c", script, kitchen.Data]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (inside.StandardOutput.ReadToEndAsync(), inside.StandardError.ReadToEndAsync());
        var lines = ((await output) + (await error)).Split('\n');
        await inside.WaitForExitAsync();
        string[] Of(string kind) => [.. lines.Where(l => l.StartsWith(kind + " ", StringComparison.Ordinal)).Select(l => l[(kind.Length + 1)..])];
        return new Told(int.Parse(Of("code").Single(), System.Globalization.CultureInfo.InvariantCulture), string.Join('\n', Of("out")), string.Join('\n', Of("err")), Of("left"), lines.Contains("verified"));
    }
}
