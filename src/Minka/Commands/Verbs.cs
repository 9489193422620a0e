using System.CommandLine;
using System.CommandLine.Invocation;

namespace Minka.Commands;

/// <summary>The verbs of `minka`. Exit codes: 0 done, 1 a finding, 2 the words of the call are off.</summary>
public static class Verbs
{
    public const int Done = 0, Finding = 1, Usage = 2;

    /// <summary>Carries out a call of the program.</summary>
    /// <param name="said">Where answers and complaints are written; the terminal where nothing else is given.</param>
    public static async Task<int> Run(string[] args, InvocationConfiguration? said = null)
    {
        var parsed = Root().Parse(args);
        var code = await parsed.InvokeAsync(said ?? new InvocationConfiguration());
        return parsed.Action is ParseErrorAction ? Usage : code;
    }

    public static RootCommand Root()
    {
        var root = new RootCommand("""
            Minka: the books, the turns, the votes and the memory of a grassroots organisation, kept by itself.

            Reading verbs take a FILE.minka and work while a server has it open; writing verbs take the data folder.
            Exit codes: 0 done, 1 a finding (a fault, a refusal, a busy folder), 2 the words of the call are off.
            """);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(FoundCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(EraseCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(PinsCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(BalanceCommand.Create());
        root.Subcommands.Add(WorkCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(RosterCommand.Create());
        root.Subcommands.Add(DrawCommand.Create());
        root.Subcommands.Add(LayoutsCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        return root;
    }
}
