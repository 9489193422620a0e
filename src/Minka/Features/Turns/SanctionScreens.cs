using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Sanctions;
using Minka.Features.Money;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>Missed turns that somebody brought up: all of them for whoever arranges the turns, her own for everybody else.</summary>
public static class SanctionScreens
{
    const string Url = "/turnos/sanciones";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, ShowAll);
        routes.Get(Url + "/nueva", Power.Sanction, (Visit visit, int? socia, string? dia, string? tarea) => AskNew(visit, null, [], StatusCodes.Status200OK, socia, dia, tarea));
        routes.Post(Url + "/nueva", Power.Sanction, Propose);
        routes.Get(Url + "/{number:int}", Power.SeeBooks, ShowOne);
        foreach (var step in SanctionSteps.All)
        {
            routes.Get($"{Url}/{{number:int}}/{step.Path}", Power.SeeBooks, (Visit visit, Node node, int number) => Ask(visit, node, number, step, null, [], StatusCodes.Status200OK));
            routes.Post($"{Url}/{{number:int}}/{step.Path}", Power.SeeBooks, (HttpContext context, Visit visit, Node node, int number) => Do(context, visit, node, number, step));
        }
    }

    public static string UrlOf(Sanction sanction) => $"{Url}/{sanction.Proposed.Number}";

    static IResult ShowAll(Visit visit) => Answers.Page<LeavesPage>(new { View = visit.Read(o => ListOf(o, visit)) });

    static LeavesView ListOf(Organization o, Visit visit)
    {
        var (t, today) = (visit.T, visit.Today);
        var all = o.Sanctions.All.Where(s => o.Sanctions.MayRead(s, visit.Person, today)).Reverse().ToArray();
        bool IsOpen(Sanction s) => s.State is SanctionState.Proposed or SanctionState.Appealed || s.MayAppeal(o, today);
        LeafRow Row(Sanction s) => new("calendar-dots", SanctionWords.Called(o, s.Person, t), $"{SanctionWords.Turn(o, s.Proposed, t)}. {SanctionWords.State(o, s, today, t)}", null, UrlOf(s));
        return new LeavesView(t["sanctions.title"], "scales", "turns", ConditionActs.Home,
        [
            new("turns", "hourglass", t["sanctions.open"]) { Rows = [.. all.Where(IsOpen).Select(Row)], Empty = t["sanctions.open.none"] },
            .. all.Where(s => !IsOpen(s)).ToArray() is { Length: > 0 } closed ? [new Leaf("books", "archive", t["sanctions.closed"]) { Rows = [.. closed.Select(Row)] }] : Array.Empty<Leaf>(),
            new("assembly", "gavel", t["sanctions.rules"]) { Words = t["sanctions.rules.what"], Rows = Rules(o, visit) },
        ])
        {
            Notice = Closed(visit), NoticeWarns = true,
            Doors = visit.May(Power.Sanction) ? [new Door(t["act.sanction-proposed.title"], "note-pencil", "turns", Url + "/nueva")] : [],
        };
    }

    /// <summary>With an expired board nobody is sanctioned.</summary>
    static string? Closed(Visit visit) => visit.May(Power.ArrangeTurns) && !visit.May(Power.Sanction) ? visit.T["sanctions.mandate-over"] : null;

    static LeafRow[] Rules(Organization o, Visit visit)
    {
        var statute = o.Charter.At(visit.Today);
        return [.. SanctionSettings.All.Select(s => statute[s]).Select(r => new LeafRow("scales", SettingWords.Name(r.Setting, visit.T),
            r.Since is { } since ? visit.T.Of("statute.decided", ("date", DateWords.DayMonthYear(since)), ("by", r.DecidedBy ?? visit.T["erased"])) : visit.T["statute.unconfirmed"], SettingWords.Value(r.Setting, r.Value, visit.T)))];
    }

    static IResult ShowOne(Visit visit, int number)
    {
        var view = visit.Read(o => SceneOf(o, visit, number) is { } scene ? SanctionStory.Of(scene, Url, Closed(visit)) : null);
        return view is null ? Results.NotFound() : Answers.Page<LeavesPage>(new { View = view });
    }

    /// <summary>Null where there is none of that number, and where it is not hers to read.</summary>
    static CaseScene? SceneOf(Organization o, Visit visit, int number) =>
        o.Sanctions.ByNumber(number) is { } sanction && o.Sanctions.MayRead(sanction, visit.Person, visit.Today) ? new CaseScene(o, sanction, visit) : null;

    static async Task<IResult> Do(HttpContext context, Visit visit, Node node, int number, CaseStep step)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => SceneOf(o, visit, number) is null)) return Results.NotFound();
        var second = step.NeedsSecond ? await visit.ReadSecond(posted, node, context.RequestAborted) : null;
        var command = visit.Read(o => step.Does(SceneOf(o, visit, number)!, posted, second));
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn($"{Url}/{number}", step.Name) : Ask(visit, node, number, step, posted, result.Errors, result.Status);
    }

    static IResult Ask(Visit visit, Node node, int number, CaseStep step, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        // A step whose time is over is shown only to say why a form that was sent late is refused.
        var form = visit.Read(o => SceneOf(o, visit, number) is { } scene && (posted is not null || step.Fits(scene))
            ? new Asked($"{t[$"act.{step.Name}.title"]}: {SanctionWords.Turn(o, scene.Case.Proposed, t)}", step.Icon, "turns", $"{Url}/{number}", $"{Url}/{number}/{step.Path}", t[$"act.{step.Name}.do"], scene.Case.Decided is null && step.Path == "asamblea" ? [] : [.. step.Asks(scene)]) { Why = t[$"act.{step.Name}.why"] }
            : null);
        if (form is null) return Results.NotFound();
        if (step.NeedsSecond) form = form with { Signers = SecondSignatures.Choices(visit, node) };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static async Task<IResult> Propose(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var person = visit.Read(o => People.Find(o, posted.Int("Person"), visit.Today)) ?? PersonId.Nobody;
        var result = await visit.Do(posted, new ProposeSanction(person, posted.Date("Missed") ?? visit.Today, posted.Text("Duty", 60) ?? "", posted.Choice("Kind", (SanctionKind)(-1)), posted.Text("Words")));
        return result.Done ? Answers.GoOn(Url, "sanction-proposed") : AskNew(visit, posted, result.Errors, result.Status);
    }

    /// <summary>The page of a turn leads here with who, when and what already said.</summary>
    static IResult AskNew(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status, int? who = null, string? day = null, string? duty = null)
    {
        var t = visit.T;
        var questions = visit.Read(o =>
        {
            var statute = o.Charter.At(visit.Today);
            var kinds = Enum.GetValues<SanctionKind>().Where(k => k == SanctionKind.Warning || (k == SanctionKind.Fine ? statute[SanctionSettings.Fine].Value > 0 : statute[SanctionSettings.GiveBack].Value > 0));
            return (Question[])
            [
                new(QuestionKind.Select, "Person", t["sanction.who"], who is null ? null : $"{who}") { Choices = [.. People.On(o, visit.Today).Where(p => o.Offices.AreOfDifferentHouseholds(p.Id, visit.Person, visit.Today)).Select(p => People.AsChoice(o, p, visit))], Empty = t["condition.choose"] },
                new(QuestionKind.Date, "Missed", t["sanction.missed-day"], day),
                new(QuestionKind.Select, "Duty", t["sanction.duty"], duty ?? Domain.Turns.Duties.Cook) { Choices = ConditionWords.Duties(o, visit.Today, t) },
                new(QuestionKind.List, "Kind", t["sanction.proposed"]) { Choices = [.. kinds.Select(k => new Choice($"{k}", DateWords.Capital(SanctionWords.What(k, new(statute[SanctionSettings.Fine].Value), t))))] },
                new(QuestionKind.Note, "Words", t["sanction.words"]) { Hint = t["sanction.words.hint"], Max = Words.LengthMax, Optional = true },
            ];
        });
        var form = new Asked(t["act.sanction-proposed.title"], "note-pencil", "turns", Url, Url + "/nueva", t["act.sanction-proposed.do"], questions) { Why = t["act.sanction-proposed.why"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
