using System.Text;
using Minka.Commands;

if (LongReading.IsOne(args)) LongReading.StartAgain();

// A plain ledger, a JSON line, a name: the same bytes on every machine, whatever its locale.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await Verbs.Run(args);

/// <summary>The program; public so that tests can start it.</summary>
public partial class Program;
