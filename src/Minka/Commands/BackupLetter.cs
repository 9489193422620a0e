using Minka.Hosting;
using Minka.Hosting.Keeping;
using Minka.Locale;

namespace Minka.Commands;

/// <summary>The letter inside a backup, for whoever finds it in ten years: what it is, what is in it and what is not, how to go on.</summary>
static class BackupLetter
{
    public static string Of(BackupMade made, bool withKey, Texts texts)
    {
        var day = LimaTime.DateOf(made.At);
        string[] paragraphs =
        [
            texts.Of("copy.letter.what", ("name", made.Name), ("day", DateWords.DayMonthYear(day))),
            texts.Of("copy.letter.entry", ("number", made.Number), ("words", made.Words)),
            texts[withKey ? "copy.letter.key" : "copy.letter.no-key"],
            texts["copy.letter.not"],
            texts.Of("copy.letter.how", ("name", made.Name)),
            texts["copy.letter.care"],
        ];
        return string.Join("\r\n\r\n", paragraphs) + "\r\n";
    }
}
