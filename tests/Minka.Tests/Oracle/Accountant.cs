using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Minka.Domain.Members;

namespace Minka.Tests.Oracle;

/// <summary>
/// A program of another house that reads the same journal: hledger or ledger. Neither is mocked nor optional; where it is not
/// installed the tests fail and say how to get it.
/// </summary>
abstract record Accountant(string Program)
{
    public static readonly Accountant Hledger = new HledgerProgram(), Ledger = new LedgerProgram();

    /// <summary>What it objects to, or null.</summary>
    public abstract Task<string?> Objection(string journal);

    /// <summary>What it finds in each account of each commodity: quantities, not costs. Zeros are left out.</summary>
    public abstract Task<Dictionary<(string Account, string Commodity), decimal>> Balances(string journal);

    protected async Task<(int Code, string Output, string Error)> Run(string journal, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            using var running = Process.Start(start)!;
            var (output, error) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
            try
            {
                await running.StandardInput.WriteAsync(journal);
                running.StandardInput.Close();
            }
            catch (IOException) { } // It stopped reading at its first objection.
            await running.WaitForExitAsync();
            return (running.ExitCode, await output, await error);
        }
        catch (Win32Exception) { throw new InvalidOperationException($"{Program} is not installed: apt-get install -y hledger ledger"); }
    }

    protected static void Count(Dictionary<(string, string), decimal> balances, string account, string commodity, string quantity)
    {
        var number = decimal.Parse(quantity, NumberStyles.Number, CultureInfo.InvariantCulture);
        if (number != 0) balances[(account, commodity.Trim('"'))] = number;
    }

    sealed record HledgerProgram() : Accountant("hledger")
    {
        public override async Task<string?> Objection(string journal)
        {
            var (code, output, error) = await Run(journal, "-f", "-", "check", "-s");
            return code == 0 && error.Length == 0 ? null : output + error;
        }

        public override async Task<Dictionary<(string Account, string Commodity), decimal>> Balances(string journal)
        {
            var (code, output, error) = await Run(journal, "-f", "-", "balance", "--flat", "--no-total", "--layout=bare", "-O", "csv");
            Assert.True(code == 0, error);
            var balances = new Dictionary<(string, string), decimal>();
            foreach (var row in Csv.Read(output).Skip(1)) Count(balances, row[0], row[1], row[2]);
            return balances;
        }
    }

    sealed record LedgerProgram() : Accountant("ledger")
    {
        public override async Task<string?> Objection(string journal)
        {
            var (code, _, error) = await Run(journal, "-f", "-", "--args-only", "--strict", "accounts");
            return code == 0 && error.Length == 0 ? null : error;
        }

        public override async Task<Dictionary<(string Account, string Commodity), decimal>> Balances(string journal)
        {
            var (code, output, error) = await Run(journal, "-f", "-", "--args-only", "--strict", "balance", "--flat", "--no-total", "--balance-format", "%(account)|%(scrub(amount))\n");
            Assert.True(code == 0, error);
            var (balances, account) = (new Dictionary<(string, string), decimal>(), "");
            foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                // An account of several commodities goes on in the next lines, without its name.
                var parts = line.Split('|');
                if (parts.Length == 2) account = parts[0].Trim();
                var amount = parts[^1].Trim().Split(' ', 2);
                if (amount.Length == 2) Count(balances, account, amount[1], amount[0]);
            }
            return balances;
        }
    }
}
