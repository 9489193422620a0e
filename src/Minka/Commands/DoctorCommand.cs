using System.CommandLine;
using Minka.Hosting;
using Minka.Hosting.Keeping;
using Minka.Locale;

namespace Minka.Commands;

/// <summary>`minka doctor`: is everything well here, in plain sentences?</summary>
public static class DoctorCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "One organisation's file; with --data the whole folder.", Arity = ArgumentArity.ZeroOrOne };
        var data = new Option<string?>("--data") { Description = "The data folder; a server may have it open.", HelpName = "DIR" };
        var clock = Options.Clock();
        var command = new Command("doctor", """
            Looks everything over and changes nothing: journal, chains, signatures, photographs, keys, copies, space, clock, who else may read the
            keys, what was left lying about. Sentences are in Spanish. Exit code 0: all is well; 1: something needs a look.

              minka doctor --data datos
              minka doctor cocina.minka
            """) { file, data, clock };
        command.Validators.Add(r => { if (r.GetValue(file) is null == r.GetValue(data) is null) r.AddError("doctor: a FILE, or --data DIR"); });
        command.SetAction(async (parsed, _) =>
        {
            var time = Options.ClockFrom(parsed.GetValue(clock));
            var findings = await Patience.With("looking", _ => (parsed.GetValue(data) is { } folder ? Examination.OfFolder(folder, time) : Examination.OfFile(parsed.GetValue(file)!, time)).ToArray());
            foreach (var finding in findings) await parsed.InvocationConfiguration.Output.WriteLineAsync(Line(finding));
            var wrong = findings.Count(f => f.Gravity != Gravity.Well);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(wrong == 0 ? texts["doctor.all-well"] : texts.Of("doctor.look-at", ("n", wrong)));
            return wrong == 0 ? Verbs.Done : Verbs.Finding;
        });
        return command;
    }

    static string Line(Finding finding)
    {
        var sentence = texts.Of("doctor." + finding.Name, [.. finding.Values.Select(v => (v.Name, Word(v.Value)))]);
        return $"{texts["doctor.gravity." + finding.Gravity],-8} {(finding.About.Length == 0 ? "" : finding.About + ": ")}{sentence}";
    }

    static object Word(object value) => value is DateTimeOffset moment ? $"{DateWords.DayMonthYear(LimaTime.DateOf(moment))}, {LimaTime.Of(moment).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)}" : value;

    static readonly Texts texts = new(PoCatalog.Embedded("es"));
}
