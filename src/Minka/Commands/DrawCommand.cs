using System.CommandLine;
using System.Globalization;
using Minka.Domain.Sharing;

namespace Minka.Commands;

/// <summary>`minka draw`: does a published draw again, from nothing but what was said aloud and stands on paper.</summary>
public static class DrawCommand
{
    public static Command Create()
    {
        var words = new Option<string>("--words") { Description = "The six words of the journal that stood on the list.", Required = true };
        var numbers = new Option<string>("--numbers") { Description = "The numbers that were said aloud, in order.", Required = true };
        var among = new Option<int>("--among") { Description = "How many stand on the list.", Required = true };
        var prizes = new Option<int>("--prizes") { Description = "How many were drawn.", Required = true };
        var command = new Command("draw", """
            Draws again what was drawn before everybody: the lines of the list, in the order of drawing. No file and no network is needed.

              minka draw --words "mesa lana rio sol papa cerro" --numbers "7 23 4" --among 22 --prizes 5

            SHA-256 of "minka-draw-1", the words, the numbers and how many stand on the list, each ended by a line feed, followed by 0, 1, 2 …,
            gives 32 bits after 32 bits, big endian. Each pick takes the value modulo the lines that are left (values at or above the last whole
            multiple are thrown away) and takes that line out.
            """) { words, numbers, among, prizes };
        command.SetAction((parsed, _) => Task.FromResult(Answer(parsed, parsed.GetRequiredValue(words), parsed.GetRequiredValue(numbers), parsed.GetRequiredValue(among), parsed.GetRequiredValue(prizes))));
        return command;
    }

    static int Answer(ParseResult parsed, string words, string numbers, int among, int prizes)
    {
        var spoken = new List<int>();
        foreach (var word in numbers.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                parsed.InvocationConfiguration.Error.WriteLine($"minka: '{word}' is not a number that can be said aloud.");
                return Verbs.Usage;
            }
            spoken.Add(number);
        }
        if (among is < 1 or > PlanBasket.BasketsMax * 10 || prizes < 1)
        {
            parsed.InvocationConfiguration.Error.WriteLine("minka: --among and --prizes are counts from 1.");
            return Verbs.Usage;
        }
        parsed.InvocationConfiguration.Output.WriteLine(string.Join(' ', Draw.Pick(words, spoken, among, prizes).Select(n => n.ToString(CultureInfo.InvariantCulture))));
        return Verbs.Done;
    }
}
