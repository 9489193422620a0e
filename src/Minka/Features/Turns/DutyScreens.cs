using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Features.Money;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

public sealed record DutyFormView(string? Key, string Name, bool IsOwn, Duty Duty, DateOnly From);

/// <summary>The duties that are done in turns: which days, which hours, how many hands, what each gives.</summary>
public static class DutyScreens
{
    public const string Home = TurnWords.Home + "/tareas";
    const int Hour = 60;

    static readonly SmallActs<Organization> acts = new(Home, "turns", (o, _) => o, _ => "", _ => Home,
    [
        new("llamar", "turn-called", "calendar-plus", Power.ArrangeTurns,
            g =>
            [
                new(QuestionKind.Date, "Date", g.Words["book.date"]), Which(g),
                new(QuestionKind.Number, "Hands", g.Words["task.hands"], "2") { Max = Duty.HandsMax },
                new(QuestionKind.Text, "FromMinute", g.Words["task.from-hour"], "8:00"), new(QuestionKind.Text, "ToMinute", g.Words["task.to-hour"], "10:00"),
            ],
            (g, p, _) => Date(p) is { } date ? new CallTurn(date, p.Text("Duty") ?? "", p.Int("Hands"), Clock(p, "FromMinute"), Until(Clock(p, "FromMinute"), Clock(p, "ToMinute"))) : null),
        new("feriado", "turn-cancelled", "calendar-blank", Power.ArrangeTurns,
            g => [new(QuestionKind.Date, "Date", g.Words["book.date"]), Which(g, Duties.Cook)],
            (g, p, _) => Date(p) is { } date ? new CancelTurn(date, p.Text("Duty") ?? "") : null),
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.SeeBooks, (Visit visit) => Answers.Page<LeavesPage>(new { View = visit.Read(o => ViewOf(o, visit)) }));
        acts.Map(routes);
        routes.Get(Home + "/una", Power.ArrangeTurns, (Visit visit, string? tarea) => Show(visit, tarea, null, []));
        routes.Post(Home + "/una", Power.ArrangeTurns, Define);
    }

    static Question Which(Ground<Organization> g, string? value = null) => new(QuestionKind.Select, "Duty", g.Words["turns.duty"], value)
    {
        Choices = [.. g.Books.Turns.DutiesOn(g.Today).Select(d => new Choice(d.Key, TurnWords.DutyName(g.Books, d.Key, g.Today, g.Words)))], Empty = value is null ? g.Words["task.choose"] : null,
    };

    static DateOnly? Date(Posted posted)
    {
        var date = posted.Date("Date");
        if (date is null && !posted.HasErrors) posted.Wrong("Date", "form.day-missing");
        return date;
    }

    static LeavesView ViewOf(Organization o, Visit visit)
    {
        var (t, may) = (visit.T, visit.May(Power.ArrangeTurns));
        var duties = o.Turns.DutiesOn(visit.Today).ToArray();
        LeafRow Row(Duty d) => new(TurnWords.Icon(d.Key), TurnWords.DutyName(o, d.Key, visit.Today, t), d.Hands == 0 ? null : Words(d, t), null, may ? $"{Home}/una?tarea={Uri.EscapeDataString(d.Key)}" : null);
        return new LeavesView(t["turns.door.duties"], "list-checks", "turns", TurnWords.Home,
        [
            new("turns", "calendar-check", t["task.in-turns"]) { Rows = [.. duties.Where(d => d.Hands > 0).Select(Row)], Empty = t["task.none"] },
            new("books", "list-checks", t["task.others"]) { Words = t["task.others.what"], Rows = [.. duties.Where(d => d.Hands == 0).Select(Row)] },
        ])
        {
            Doors = may ? [new Door(t["task.new"], "plus", "turns", Home + "/una"), .. acts.Offered(new Ground<Organization>(o, o, visit), 0)] : [],
        };
    }

    /// <summary>lunes a viernes, 8:00 a 14:00. 4 personas, 1 dirige. 5 menús.</summary>
    static string Words(Duty d, Texts t) =>
        $"{(d.Weekdays == 0 ? t["task.when-called"] : SettingWords.Value(Settings.ServiceDays, d.Weekdays, t))}, {TurnWords.Hours(d.FromMinute, d.ToMinute, t)}. {t.Of("task.people", ("n", d.Hands))}{(d.Menus > 0 ? ". " + t.Of("task.menus", ("n", d.Menus)) : "")}{(d.Rotates ? ". " + t["task.rotates.told"] : "")}";

    static async Task<IResult> Define(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var key = posted.Text("Key");
        var days = posted.Many("Weekdays").Sum(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var bit) && bit is >= 0 and < 7 ? 1 << bit : 0);
        var (from, to, starts) = (Clock(posted, "FromMinute"), Clock(posted, "ToMinute"), posted.Date("From") ?? visit.Today);
        var result = await visit.Do(posted, new DefineDuty(key, posted.Text("Name"), days & 127, from, Until(from, to), posted.Int("Hands"), posted.Int("Leads"), posted.Text("Skill"), posted.Int("WeightPercent", 100), posted.Checked("MustFill"), posted.Int("Menus"), starts, posted.Checked("Rotates")));
        return result.Done ? Answers.GoOn(Home, "duty-defined") : Show(visit, key, posted, result.Errors, result.Status);
    }

    /// <summary>An end that is not after the beginning is of the next day: a watch of the night.</summary>
    static int Until(int from, int to) => to <= from ? to + Duty.DayMinutes : to;

    /// <summary>8, 8:30, 14.00 in minutes after midnight.</summary>
    static int Clock(Posted posted, string field)
    {
        var text = (posted.Text(field) ?? "").Replace('.', ':');
        var parts = text.Split(':');
        if (parts.Length is 1 or 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24)
        {
            var minute = 0;
            if (parts.Length == 1 || (parts[1].Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute) && minute < Hour)) return hour * Hour + minute;
        }
        posted.Wrong(field, "task.not-an-hour");
        return 0;
    }

    static IResult Show(Visit visit, string? key, Posted? posted, IReadOnlyList<FieldError> errors, int status = StatusCodes.Status200OK)
    {
        var view = visit.Read(o => key is not null && !o.Turns.Knows(key) ? null : new DutyFormView(key, key is null ? "" : TurnWords.DutyName(o, key, visit.Today, visit.T), key is null, key is null ? New : o.Turns.DutyOn(key, visit.Today), visit.Today));
        return view is null ? Results.NotFound() : Answers.Page<DutyPage>(new { View = view, Typed = posted?.Typed, Chosen = posted?.Many("Weekdays"), Errors = errors }, status);
    }

    static Duty New => new("", null, 0, 8 * Hour, 10 * Hour, 2, 0, null, 100, true, 0);
}
