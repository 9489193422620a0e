using System.CommandLine;
using Minka.Features.Papers.Layouts;
using Minka.Ui;

namespace Minka.Commands;

/// <summary>`minka layouts`: in which columns and sizes the books are printed.</summary>
public static class LayoutsCommand
{
    public static Command Create()
    {
        var command = new Command("layouts", """
            Says which layouts of printed books there are, whether a file is one, and how one looks.

              minka layouts list                                     those inside the program
              minka layouts list --data datos                        and the organisation's own, of datos/layouts
              minka layouts check datos/layouts/municipio.layout     what is wrong, with its line
              minka layouts show pca-15                              its file, to begin an own one from
            """);
        command.Subcommands.Add(List());
        command.Subcommands.Add(Check());
        command.Subcommands.Add(Show());
        return command;
    }

    static Option<string?> Data() => new("--data") { Description = "The data folder, whose folder layouts holds the organisation's own.", HelpName = "DIR" };

    static Command List()
    {
        var data = Data();
        var command = new Command("list", "One line for each layout: name, book, size, rows, columns, and who asks for it so.") { data };
        command.SetAction(parsed =>
        {
            var (shelf, said) = (LayoutShelf.Of(parsed.GetValue(data)), parsed.InvocationConfiguration);
            var name = shelf.All.Max(l => l.Name.Length);
            foreach (var layout in shelf.All)
                said.Output.WriteLine($"{layout.Name.PadRight(name)}  {layout.Book,-8}  {SizeOf(layout),-10}  {layout.Rows,2} rows  {layout.Columns.Count,2} columns  {layout.Source}{(layout.IsOwn ? " (own)" : "")}");
            return Complain(said.Error, shelf.Faults);
        });
        return command;
    }

    static Command Check()
    {
        var files = new Argument<string[]>("FILE") { Description = "Layouts to look through.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Looks through files: every fault with its line. Exit code 1 where there is one.") { files };
        command.SetAction(parsed =>
        {
            var (faults, said) = (new List<LayoutFault>(), parsed.InvocationConfiguration);
            foreach (var file in parsed.GetRequiredValue(files))
            {
                if (!File.Exists(file)) { said.Error.WriteLine($"minka: {file} is not there."); return Verbs.Finding; }
                var (layout, wrong) = LayoutShelf.ReadFile(file);
                faults.AddRange(wrong);
                if (layout is not null) said.Output.WriteLine($"{file}: {layout.Says}, {layout.Columns.Count} columns of {PaperSizes.Room(layout.Size)} mm");
            }
            return Complain(said.Error, faults);
        });
        return command;
    }

    static Command Show()
    {
        var name = new Argument<string>("NAME") { Description = "As `minka layouts list` calls it." };
        var data = Data();
        var command = new Command("show", "Writes a layout as its file.") { name, data };
        command.SetAction(parsed =>
        {
            var said = parsed.InvocationConfiguration;
            if (LayoutShelf.Of(parsed.GetValue(data)).Find(parsed.GetRequiredValue(name)) is not { } layout)
            {
                said.Error.WriteLine($"minka: no layout is called {parsed.GetRequiredValue(name)}. `minka layouts list` names them.");
                return Verbs.Finding;
            }
            said.Output.Write(layout.AsFile());
            return Verbs.Done;
        });
        return command;
    }

    static int Complain(TextWriter error, IReadOnlyList<LayoutFault> faults)
    {
        foreach (var fault in faults) error.WriteLine(fault);
        return faults.Count == 0 ? Verbs.Done : Verbs.Finding;
    }

    static string SizeOf(Layout layout) => PaperSizes.All.First(s => s.Size == layout.Size).Name;
}
