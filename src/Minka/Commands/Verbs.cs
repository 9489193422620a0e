using System.CommandLine;

namespace Minka.Commands;

/// <summary>The verbs of `minka`. Exit codes: 0 done, 1 a finding, 2 the words of the call are off.</summary>
public static class Verbs
{
    public const int Done = 0, Finding = 1, Usage = 2;

    public static RootCommand Root()
    {
        var root = new RootCommand("Minka: the books, the turns, the votes and the memory of a grassroots organisation, kept by itself.");
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        return root;
    }
}
