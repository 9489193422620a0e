using Minka.Commands;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Hosting;
using Minka.Hosting.Keeping;
using Minka.Journal;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Organizations;

/// <summary>A copy of all the books to take away on a stick: two officers ask for it, and whoever watches sees that they did.</summary>
public static class CopyScreen
{
    public const string Url = "/organizacion/copia";
    /// <summary>Books of a few sittings need no reminder yet.</summary>
    const int EntriesWorthACopy = 200;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.Export, (Visit visit, Node node) => Show(visit, node, null, [], StatusCodes.Status200OK));
        routes.Post(Url, Power.Export, Take);
    }

    /// <summary>One line for the board when the last copy is old, for whoever may take one.</summary>
    internal static IEnumerable<Waits> Waiting(Visit visit, Node node)
    {
        if (visit.Past is not null || !visit.May(Power.Export) || visit.Integrity.Entries < EntriesWorthACopy) yield break;
        var every = visit.Read(o => o.Charter.At(visit.Today).CopyEveryDays);
        var last = LastDay(visit, node);
        if (last is { } day && visit.Today.DayNumber - day.DayNumber <= every) yield break;
        yield return new Waits("usb", visit.T["copy.wait"], last is { } old ? visit.T.Of("copy.wait.last", ("when", DateWords.Relative(old, visit.Today))) : visit.T["copy.wait.never"], null, false, Url);
    }

    static DateOnly? LastDay(Visit visit, Node node) => node.Folder.Copies.Last(visit.Organization.Name) is { } at ? LimaTime.DateOf(at) : null;

    static async Task<IResult> Take(HttpContext context, Visit visit, Node node, TimeProvider clock, IChance chance)
    {
        var posted = await context.ReadPosted(visit);
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        // Written before the copy leaves, so that none leaves unseen, and the copy itself tells of it.
        var result = await visit.Do(posted, new TakeCopy(second));
        if (!result.Done) return Show(visit, node, posted, result.Errors, result.Status);
        var name = visit.Organization.Name;
        var path = Path.Combine(node.Folder.Path, "copies", chance.NextId().ToString("N") + ".zip");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var journal = Path.Combine(node.Folder.OrganizationsFolder, name + ".minka");
            var made = await Task.Run(() => Backup.Write(new BackupPlan(journal, path) { Clock = clock, Chance = chance, Letter = made => BackupLetter.Of(made, false, visit.T) }));
            node.Folder.Copies.Remember(name, made.At);
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            return Results.File(file, "application/zip", Path.GetFileName(Backup.NameIn(Path.GetTempPath(), name, visit.Today)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Show(visit, node, posted, [new FieldError(null, visit.T[e is DamagedBooksException ? "copy.damaged" : "copy.not-made"])], StatusCodes.Status503ServiceUnavailable);
        }
    }

    static IResult Show(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var (founding, taken) = visit.Read(o => (o.Offices.IsFounding(visit.Today), o.Copies.Taken.Reverse().Take(20).Select(t => Told(o, visit, t.Fact)).ToArray()));
        var last = LastDay(visit, node) is { } day ? visit.T.Of("copy.last", ("date", DateWords.DayMonthYear(day)), ("when", DateWords.Relative(day, visit.Today))) : visit.T["copy.never"];
        return Answers.Page<CopyPage>(new { Last = last, Taken = taken, Signers = founding ? null : SecondSignatures.Choices(visit, node, Power.Export), Typed = posted?.Typed, Errors = errors }, status);
    }

    static string Told(Organization books, Visit visit, CopyTaken taken)
    {
        string Called(PersonId person) => books.Register.CalledOf(person) ?? visit.T["erased"];
        return taken.Second is { IsNobody: false } second
            ? visit.T.Of("copy.taken-by-two", ("date", DateWords.DayMonthYear(taken.Date)), ("by", Called(taken.By)), ("second", Called(second)))
            : visit.T.Of("copy.taken-by-one", ("date", DateWords.DayMonthYear(taken.Date)), ("by", Called(taken.By)));
    }
}
