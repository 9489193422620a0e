using System.Globalization;
using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Organizations;

/// <summary>A rule as the list shows it: its value, why it is so, and whether anybody confirmed it.</summary>
/// <param name="HasSource">Something was read or counted for it; else the tag says all there is to say.</param>
public sealed record RuleLine(string Name, string Value, string Why, bool IsUnconfirmed, bool HasSource, string? Url);

/// <summary>Rules of one matter.</summary>
public sealed record RuleGroup(string Title, string Icon, string Area, IReadOnlyList<RuleLine> Rules);

/// <summary>The numbers that the organisation decided for itself, each with since when and who; a new decision is written with its date.</summary>
public static class StatuteScreens
{
    const string Url = "/organizacion/acuerdos";
    const int Weekdays = 7;

    static readonly (string Matter, string Icon, string Area, string[] Prefixes)[] matters =
    [
        ("prices", "coins", "cash", ["price.", "cash."]), ("service", "cooking-pot", "pot", ["service.", "crew.", "portion.", "share.", "milk."]), ("aid", "package", "store", ["ration.", "aid.", "delivery.", "store."]),
        ("members", "users", "members", ["solidarity.", "register.", "admission."]), ("assembly", "megaphone", "assembly", ["assembly.", "ready."]), ("board", "seal-check", "turns", ["board.", "copy."]),
        ("turns", "calendar-dots", "turns", ["turns.", "sanction."]), ("papers", "stamp", "books", ["papers.", "supervision.", "observe."]),
    ];

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<StatutePage>(new { Groups = Groups(visit) }));
        routes.Get(Url + "/{key}", Power.DecideSettings, (Visit visit, string key) => Ask(visit, key, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/{key}", Power.DecideSettings, Decide);
    }

    static RuleGroup[] Groups(Visit visit)
    {
        var may = visit.May(Power.DecideSettings);
        return visit.Read(o =>
        {
            var rules = o.Charter.At(visit.Today).All.ToArray();
            return matters.Select(m => new RuleGroup(visit.T["statute." + m.Matter], m.Icon, m.Area,
                [.. rules.Where(r => m.Prefixes.Any(p => r.Setting.Key.StartsWith(p, StringComparison.Ordinal))).Select(r => Line(r, visit.T, may))])).ToArray();
        });
    }

    static RuleLine Line(Ruling ruling, Texts words, bool may) => new(
        SettingWords.Name(ruling.Setting, words), SettingWords.Value(ruling.Setting, ruling.Value, words),
        ruling.Since is { } since
            ? words.Of("statute.decided", ("date", DateWords.DayMonthYear(since)), ("by", ruling.DecidedBy ?? words["erased"]))
            : words.Of("statute.default", ("source", words["setting.source." + ruling.Setting.Source])),
        ruling.IsDefault && ruling.Setting.Confirmation != Confirmation.Verified, !ruling.IsDefault || ruling.Setting.Source != "custom", may ? $"{Url}/{ruling.Setting.Key}" : null);

    static async Task<IResult> Decide(HttpContext context, Visit visit, string key)
    {
        var posted = await context.ReadPosted(visit);
        if (Settings.Find(key) is not { } setting) return Results.NotFound();
        var value = Read(setting, posted);
        var result = await visit.Do(posted, new DecideSetting(key, value, posted.Date("From") ?? visit.Today, posted.Text("Source") ?? ""));
        return result.Done ? Answers.GoOn(Url, "setting-decided") : Ask(visit, key, posted, result.Errors, result.Status);
    }

    static long Read(Setting setting, Posted posted)
    {
        if (setting.Unit == SettingUnit.Weekdays) return Enumerable.Range(0, Weekdays).Where(bit => posted.Checked($"Day{bit}")).Sum(bit => 1L << bit);
        if (!posted.Has("Value")) posted.Wrong("Value", "statute.value-missing");
        return setting.Unit == SettingUnit.Centimos ? posted.Soles("Value").Centimos : posted.Int("Value");
    }

    static IResult Ask(Visit visit, string key, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (Settings.Find(key) is not { } setting) return Results.NotFound();
        var words = visit.T;
        var ruling = visit.Read(o => o.Charter.At(visit.Today)[setting]);
        var form = new Asked(SettingWords.Name(setting, words), "gavel", "assembly", Url, $"{Url}/{key}", words["statute.do"],
        [
            .. Values(setting, ruling.Value, words),
            new Question(QuestionKind.Date, "From", words["statute.from"], visit.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Hint = words["statute.from.hint"] },
            new Question(QuestionKind.Text, "Source", words["statute.source"]) { Hint = words["statute.source.hint"] },
        ]) { Why = words.Of("statute.now", ("value", SettingWords.Value(setting, ruling.Value, words)), ("why", Line(ruling, words, false).Why)) };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static IEnumerable<Question> Values(Setting setting, long value, Texts words) => setting.Unit switch
    {
        SettingUnit.Centimos => [new Question(QuestionKind.Money, "Value", words["statute.value"], new Soles(value).Plain())],
        SettingUnit.YesNo => [new Question(QuestionKind.Tiles, "Value", words["statute.value"], $"{value}") { Choices = [new("1", words["setting-value.yes"]), new("0", words["setting-value.no"])] }],
        SettingUnit.Weekdays => Enumerable.Range(0, Weekdays).Select(bit => new Question(QuestionKind.Check, $"Day{bit}", DateWords.Capital(SettingWords.Weekday(bit)), (value >> bit & 1) == 1 ? "1" : null)),
        _ => [new Question(QuestionKind.Number, "Value", words.Of("statute.value-in", ("unit", words["setting-unit." + setting.Unit])), $"{value}") { Max = (int)Math.Min(setting.Max, int.MaxValue) }],
    };
}
