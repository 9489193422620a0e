using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Entry;

/// <summary>An organisation in five minutes: what it is, its name, what it cooks and for how many, who begins it, her PIN.</summary>
public static class Found
{
    const int NameLengthMax = 34;
    static readonly SemaphoreSlim one = new(1, 1);

    static readonly (OrganizationKind Kind, string Icon)[] kinds =
    [
        (OrganizationKind.SelfManagedKitchen, "cooking-pot"), (OrganizationKind.MothersClub, "users-three"), (OrganizationKind.OllaComun, "bowl-steam"),
        (OrganizationKind.SurvivorAssociation, "hand-heart"), (OrganizationKind.NeighbourhoodOrganization, "house-line"), (OrganizationKind.Federation, "handshake"),
    ];

    public static void Map(Routes routes)
    {
        routes.Get("/fundar", Needs.Nothing, (HttpContext context, Visit visit, Node node) => MayFound(context, node) ? Page(visit, null, [], StatusCodes.Status200OK) : Shut());
        routes.Post("/fundar", Needs.Nothing, Begin);
    }

    /// <summary>Whoever sits at the node could open its files as well; anybody else only while there is nothing yet, not even a file that could not be opened.</summary>
    static bool MayFound(HttpContext context, Node node) => Gate.IsOwnScreen(context) || node.Shelf is { All.Count: 0, Unopened.Count: 0 };

    static IResult Shut() => Results.LocalRedirect("/");

    static async Task<IResult> Begin(HttpContext context, Visit visit, Node node)
    {
        if (!MayFound(context, node)) return Shut();
        var posted = await context.ReadPosted(visit);
        if (posted.ActId is null) posted.Wrong(null, "form.stale");
        var kind = Kind(posted);
        var (name, cooks, called, drawing) = (posted.Text("Name"), posted.Text("Cooks"), posted.Text("Called"), posted.Text("Drawing"));
        var (rations, since, pin) = (posted.Int("Rations"), posted.Date("Date"), posted.ReadNewPin());
        if (drawing is null) posted.Wrong("Drawing", "found.drawing.missing");
        if (posted.HasErrors) return Page(visit, posted, posted.Errors, StatusCodes.Status422UnprocessableEntity);

        var act = visit.ActOf(posted.ActId!.Value);
        var command = new FoundOrganization(kind!.Value, name ?? "", cooks, rations, called ?? "", drawing!, 1, since ?? visit.Today);
        await one.WaitAsync(context.RequestAborted);
        try
        {
            // A second tap on the button does not found a second organisation.
            if (node.Shelf.All.Any(o => o.Read(books => books.Knows(act.Id)))) return Results.LocalRedirect("/");
            if (command.Decide(new Organization(), act) is Outcome.Refused no) return Page(visit, posted, RefusalTexts.Say(no.Refusals, new Organization(), visit.T), StatusCodes.Status422UnprocessableEntity);
            var (live, reply) = await node.Shelf.Found(FreeName(node, command.Name), command, act, context.RequestAborted);
            if (live is null || reply is not Reply.Accepted) return Page(visit, posted, [Failed(visit, reply)], StatusCodes.Status503ServiceUnavailable);
            await Settle(context, visit, node, live, pin!);
            return Answers.GoOn("/", "founded");
        }
        finally { one.Release(); }
    }

    /// <summary>Her PIN, this browser, her visit: after the books accepted the founding, and the browser.</summary>
    static async Task Settle(HttpContext context, Visit visit, Node node, LiveOrganization live, string pin)
    {
        var founder = live.Read(o => o.Offices.Founder) ?? throw new InvalidOperationException("Founded by nobody.");
        await node.Folder.Pins.Set(live.Id, founder, pin, CancellationToken.None);
        visit.Enter(live, Node.OwnScreen, founder, founder);
        var act = visit.ActOf(Guid.ParseExact(visit.NewActId(), "N"));
        var browser = act.NewId(0);
        var isEnrolled = await live.Execute(new EnrolBrowser(browser, visit.T["found.this-browser"], null), act, CancellationToken.None) is Reply.Accepted;
        if (isEnrolled) BrowserToken.Give(context, node, browser, live.Id, visit.T["found.this-browser"]);
        await SignIn.Open(context, live.Id, isEnrolled ? browser : Node.OwnScreen, founder, founder);
    }

    static OrganizationKind? Kind(Posted posted)
    {
        foreach (var (kind, _) in kinds) if (posted.Text("Kind") == kind.ToString()) return kind;
        posted.Wrong("Kind", "found.kind.missing");
        return null;
    }

    static FieldError Failed(Visit visit, Reply? reply) => reply is Reply.Failed failed
        ? new FieldError(null, visit.T.Of("failure." + failed.Failure, ("code", failed.Code)))
        : new FieldError("Name", visit.T["found.name.taken"]);

    /// <summary>The kitchen's name as a file's name: "Comedor Manos Unidas" is comedor-manos-unidas, and -2 where that is taken.</summary>
    static string FreeName(Node node, string name)
    {
        var plain = new string([.. Words.Key(name).Select(c => c == ' ' ? '-' : c).Where(c => c == '-' || char.IsAsciiLetterOrDigit(c)).Take(NameLengthMax)]).Trim('-');
        if (plain.Length == 0) plain = "organizacion";
        var taken = node.Shelf.All.Select(o => o.Name).Concat(node.Shelf.Unopened.Select(u => Path.GetFileNameWithoutExtension(u.File))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, int.MaxValue - 1).Select(n => n == 1 ? plain : $"{plain}-{n}").First(n => !taken.Contains(n));
    }

    static IResult Page(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status) => Answers.Page<FoundForm>(new
    {
        Kinds = kinds.Select(k => new Choice(k.Kind.ToString(), visit.T["kind." + k.Kind], k.Icon)).ToArray(),
        Typed = posted?.Typed,
        Errors = errors,
    }, status);
}
