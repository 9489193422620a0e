using System.Text;
using Minka.Bench;
using Minka.Bench.Figures;

// bench PROGRAM FOLDER [FIGURE…]: all figures where none is named. Exit code 1 where a promise is missed.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args.Length < 2) { Console.Error.WriteLine("usage: bench PROGRAM FOLDER [FIGURE…]"); return 2; }

(string Name, Func<Place, IAsyncEnumerable<Row>> Measure)[] figures =
    [("weight", WeightFigure.Measure), ("start", StartFigure.Measure), ("append", AppendFigure.Measure), ("board", BoardFigure.Measure), ("ledger", LedgerFigure.Measure), ("turns", TurnsFigure.Measure)];
var asked = args[2..];
if (asked.Except(figures.Select(f => f.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"no figure is called {unknown}; there are: {string.Join(", ", figures.Select(f => f.Name))}");
    return 2;
}

var (place, rows) = (new Place(args[0], args[1]), new List<Row>());
foreach (var (name, measure) in figures.Where(f => asked.Length == 0 || asked.Contains(f.Name)))
{
    Console.Error.WriteLine($"measuring {name} …");
    await foreach (var row in measure(place))
    {
        rows.Add(row);
        // As they come: a run that is cut off has told what it found.
        Console.Error.Write(Table.Plain([row]).Split('\n')[1] + "\n");
    }
}
Console.WriteLine(Machine.Description);
Console.WriteLine();
Console.WriteLine(Table.Plain(rows));
if (Environment.GetEnvironmentVariable("MINKA_BENCH_MARKDOWN") is { Length: > 0 } file) File.WriteAllText(file, Table.Markdown(rows));
return rows.Any(r => r.Met == false) ? 1 : 0;
