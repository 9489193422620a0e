using System.Diagnostics;
using System.Globalization;
using Minka.Commands;
using Minka.Tests.Durability;

namespace Minka.Tests.Commands;

/// <summary>Before a long file the program takes its own place with another collector; what it says is the same.</summary>
public sealed class LongReadingTests(BooksOnDisk books) : IClassFixture<BooksOnDisk>
{
    [Fact]
    public void A_file_is_long_from_its_least_size_on_and_only_to_who_reads_all_of_it()
    {
        var (under, least) = (Padded(LongReading.LeastBytes - 1), Padded(LongReading.LeastBytes));
        foreach (var verb in new[] { "balance", "verify", "export", "draw" })
        {
            Assert.False(LongReading.IsOne([verb, under]));
            Assert.True(LongReading.IsOne([verb, least]));
        }
        Assert.True(LongReading.IsOne(["balance", "--json", least]));
        Assert.False(LongReading.IsOne(["balance", least, "--quick"]));
        Assert.False(LongReading.IsOne(["serve", least]));
        Assert.False(LongReading.IsOne([]));
        Assert.False(LongReading.IsOne(["balance"]));
        Assert.False(LongReading.IsOne(["balance", "", least + ".not-there", books.Data]));
    }

    [Fact]
    public async Task A_long_file_is_answered_as_a_short_one_with_the_same_exit_codes()
    {
        foreach (var words in new[] { new[] { "balance" }, ["balance", "assets:gold"], ["verify"], ["verify", "--at", "no"] })
        {
            var (brief, lengthy) = (await Told(books.File, words), await Told(Padded(LongReading.LeastBytes), words));
            Assert.Equal(brief.Code, lengthy.Code);
            Assert.Equal(brief.Output.Split('\n').Length, lengthy.Output.Split('\n').Length);
            if (words[0] == "balance") Assert.Equal(brief, lengthy);
        }
    }

    [Fact]
    public async Task Only_a_long_file_brings_the_other_collector()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.ProcessorCount > 1, "needs Linux and two cores");
        Assert.DoesNotContain("DOTNET_gcServer=1", await SurroundingsWhileExporting(Padded(LongReading.LeastBytes - 1)));
        Assert.Contains("DOTNET_gcServer=1", await SurroundingsWhileExporting(Padded(LongReading.LeastBytes)));
    }

    /// <summary>A journal with nothing after its pages, which is no fault and takes no room on the disk.</summary>
    string Padded(long bytes)
    {
        var copy = books.Copy();
        using var file = new FileStream(copy, FileMode.Open);
        file.SetLength(bytes);
        return copy;
    }

    static async Task<Said> Told(string file, string[] words)
    {
        using var program = Start([words[0], file, .. words[1..]]);
        var (output, error) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return new Said(program.ExitCode, await output, await error);
    }

    // More is exported than a pipe holds: after the first letter the program waits for its reader, and can be looked at.
    static async Task<string[]> SurroundingsWhileExporting(string file)
    {
        using var program = Start("export", file, "--to", "hledger");
        var errors = program.StandardError.ReadToEndAsync();
        Assert.NotEqual(0, await program.StandardOutput.BaseStream.ReadAsync(new byte[1]));
        var surroundings = await File.ReadAllTextAsync($"/proc/{program.Id.ToString(CultureInfo.InvariantCulture)}/environ");
        await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.Equal((Verbs.Done, ""), (program.ExitCode, await errors));
        return surroundings.Split('\0');
    }

    static Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [ShippedServer.Program, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("DOTNET_gc", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        return Process.Start(start)!;
    }
}
