using Minka.Domain.Cash;
using Minka.Domain.Handovers;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Money;

/// <summary>The box or the store passes to another before a witness; three PINs, and the slip that clears a name.</summary>
public static class Handovers
{
    const string Home = "/caja/traspasos";

    static readonly SmallActs<Organization> begin = new(Home, "assembly", (o, _) => o, _ => "", _ => Home,
    [
        new("almacen", "handover-store", "warehouse", Power.CountCash,
            g =>
            [
                Asking.Person(g.Books, g.Visit, "Outgoing", g.Words["handover.outgoing"]), Asking.Person(g.Books, g.Visit, "Incoming", g.Words["handover.incoming"]), Asking.Person(g.Books, g.Visit, "Witness", g.Words["handover.witness"]),
                new(QuestionKind.Number, "Keys", g.Words["handover.keys"], "1"), new(QuestionKind.Note, "Words", g.Words["handover.words"]) { Hint = g.Words["handover.words.hint"], Optional = true, Max = 1_000 }, Asking.Day(g.Visit),
            ],
            (g, p, _) => new HandOverStore(Asking.Date(p, g.Visit), Asking.PersonIn(p, g.Books, g.Visit, "Outgoing"), Asking.PersonIn(p, g.Books, g.Visit, "Incoming"), Asking.PersonIn(p, g.Books, g.Visit, "Witness"), p.Int("Keys"), p.Text("Words"))),
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.SeeBooks, Show);
        routes.Get(Home + "/caja", Power.CountCash, (Visit visit) => Form(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Home + "/caja", Power.CountCash, Write);
        routes.Get(Home + "/{number:int}", Power.SeeBooks, (Visit visit, Node node, int number) => ShowOne(visit, node, number, null, [], StatusCodes.Status200OK));
        routes.Post(Home + "/{number:int}", Power.SeeBooks, Confirm);
        routes.Get(Home + "/{number:int}/constancia", Power.SeeBooks, Slip);
        begin.Map(routes);
    }

    static IResult Show(Visit visit) => Answers.Page<LeavesPage>(new
    {
        View = visit.Read(o => new LeavesView(visit.T["handover.title"], "handshake", "assembly", "/caja",
        [
            new("assembly", "handshake", visit.T["handover.list"])
            {
                Words = visit.T["handover.why"], Empty = visit.T["handover.none"],
                Rows = [.. o.Handovers.All.Reverse().Select(h => new LeafRow(h.Fact.Custody == Custody.Box ? "coins" : "warehouse", Title(o, h, visit.T), $"{DateWords.DayMonthYear(h.Fact.Date)}. {State(o, h, visit.T)}", null, $"{Home}/{h.Fact.Number}"))],
            },
        ])
        { Doors = [.. visit.May(Power.CountCash) ? [new Door(visit.T["handover.box"], "coins", "cash", Home + "/caja", visit.T["handover.box.way"])] : Array.Empty<Door>(), .. begin.Offered(new Ground<Organization>(o, o, visit), 0)] }),
    });

    static async Task<IResult> Write(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        if (!MoneyPiece.All.Any(p => posted.Has(CountTheBox.Field(p.Cents)))) posted.Wrong(null, "count-cash.empty");
        var pieces = MoneyPiece.All.Select(p => new CashPieces(p.Cents, posted.Int(CountTheBox.Field(p.Cents)))).ToArray();
        var (outgoing, incoming, witness) = visit.Read(o => (Asking.PersonIn(posted, o, visit, "Outgoing"), Asking.PersonIn(posted, o, visit, "Incoming"), Asking.PersonIn(posted, o, visit, "Witness")));
        var result = await visit.Do(posted, new HandOverBox(Asking.Date(posted, visit), outgoing, incoming, witness, pieces, posted.Int("Papers"), posted.Int("Keys"), posted.Text("Words")));
        if (!result.Done) return Form(visit, posted, [.. result.Errors.Select(e => e.Field == nameof(CountCash.Pieces) ? e with { Field = null } : e)], result.Status);
        return Answers.GoOn(result.Facts.OfType<HandoverWritten>().FirstOrDefault() is { } written ? $"{Home}/{written.Number}" : Home, "handover");
    }

    static IResult Form(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status) => Answers.Page<HandoverForm>(new
    {
        People = visit.Read(o => People.Choices(o, visit)), Outgoing = $"{visit.Read(o => o.Register.NumberOf(visit.Person))}", Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
    }, status);

    /// <summary>She confirms for herself, or another of the three gives her own PIN on this very form.</summary>
    static async Task<IResult> Confirm(HttpContext context, Visit visit, Node node, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Handovers.ByNumber(number)?.Fact.Handover) is not { } id) return Results.NotFound();
        var other = await visit.ReadSecond(posted, node, context.RequestAborted);
        var result = await visit.Do(posted, new ConfirmHandover(id, other));
        return result.Done ? Answers.GoOn($"{Home}/{number}", "handover-confirmed") : ShowOne(visit, node, number, posted, result.Errors, result.Status);
    }

    static IResult ShowOne(Visit visit, Node node, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var (view, waiting, isHers) = visit.Read<(LeavesView?, string[], bool)>(o => o.Handovers.ByNumber(number) is not { } handover ? (null, [], false)
            : (OneOf(o, handover, visit), handover.Three.Where(p => !handover.Confirmed.Contains(p)).Select(p => $"{o.Register.NumberOf(p)}").ToArray(), handover.Three.Contains(visit.Person) && !handover.Confirmed.Contains(visit.Person)));
        if (view is null) return Results.NotFound();
        return Answers.Page<HandoverPage>(new
        {
            View = view, Number = number, IsHers = isHers, Signers = SecondSignatures.Choices(visit, node).Where(c => waiting.Contains(c.Value)).ToArray(), IsWaiting = waiting.Length > 0, ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }

    static LeavesView OneOf(Organization o, Handover handover, Visit visit)
    {
        var (t, fact) = (visit.T, handover.Fact);
        var what = fact.Custody == Custody.Box
            ? new Leaf("cash", "coins", t["handover.counted"])
            {
                Figure = (fact.Counted.ToString(), DifferenceOf(handover, t), DateWords.DayMonthYear(fact.Date)), Words = handover.Words,
                Rows = [new("notebook", t["handover.owed"], t["handover.owed.what"], fact.Owed.ToString()), new("ticket", t["handover.vouchers"], null, $"{fact.Vouchers}"), new("receipt", t["handover.papers"], null, $"{fact.Papers}"), new("key", t["handover.keys"], null, $"{fact.Keys}")],
            }
            : new Leaf("store", "warehouse", t["handover.stock"])
            {
                Words = handover.Words ?? DateWords.DayMonthYear(fact.Date),
                Rows = [.. handover.Items.Select(i => new LeafRow(StoreWords.Pictogram(o.Store, i.Item), o.Store.NameOf(i.Item), null, o.Store.Say(i.Item, i.Counted))), new("key", t["handover.keys"], null, $"{fact.Keys}")],
            };
        return new LeavesView(Title(o, handover, t), "handshake", "assembly", Home,
        [
            new("assembly", "signature", t["handover.three"])
            {
                Words = State(o, handover, t),
                Rows = [Signer(fact.Outgoing, "handover.outgoing"), Signer(fact.Incoming, "handover.incoming"), Signer(fact.Witness, "handover.witness")],
            },
            what,
        ])
        { Doors = handover.IsConfirmed ? [new Door(t["handover.slip"], "printer", "books", $"{Home}/{fact.Number}/constancia", t["handover.slip.way"])] : [] };

        LeafRow Signer(PersonId person, string role) => new(handover.Confirmed.Contains(person) ? "check-circle" : "hourglass", Asking.Called(o, person, t), t[role], t[handover.Confirmed.Contains(person) ? "handover.signed" : "handover.not-yet"]);
    }

    /// <summary>She handed over in order: with the number of its entry and the six words, so that nobody can say otherwise years later.</summary>
    static IResult Slip(Visit visit, int number)
    {
        var sheet = visit.Read(o =>
        {
            if (o.Handovers.ByNumber(number) is not { IsConfirmed: true } handover) return null;
            var (t, fact) = (visit.T, handover.Fact);
            (string, object)[] names = [("outgoing", Asking.Called(o, fact.Outgoing, t)), ("incoming", Asking.Called(o, fact.Incoming, t)), ("witness", Asking.Called(o, fact.Witness, t)), ("date", DateWords.DayMonthYear(fact.Date)), ("organization", o.Charter.Name ?? t["ui.minka"]), ("amount", fact.Counted), ("what", t["handover.what." + fact.Custody])];
            var lines = new List<string> { t.Of(handover.IsInOrder ? "handover.slip.in-order" : "handover.slip.with-difference", names) };
            if (fact.Custody == Custody.Box) lines.Add(t.Of("handover.slip.box", ("amount", fact.Counted), ("vouchers", fact.Vouchers), ("papers", fact.Papers), ("keys", fact.Keys), ("owed", fact.Owed)));
            else lines.Add(t.Of("handover.slip.store", ("n", handover.Items.Count), ("keys", fact.Keys)));
            if (!handover.IsInOrder) lines.Add(DifferenceOf(handover, t));
            lines.Add(t.Of("handover.slip.entry", ("entry", handover.Stamp.Entry.Seq)));
            return Asking.Sheet(o, visit, t["handover.slip"], DateWords.DayMonthYear(fact.Date), [new SignBlock(handover.IsInOrder ? "seal-check" : "handshake", t[handover.IsInOrder ? "handover.slip.sign" : "handover.slip.sign.difference"]), new TextBlock(lines)],
                [t["handover.outgoing"], t["handover.incoming"], t["handover.witness"]]) with { Number = $"{number}", Large = true };
        });
        return sheet is null ? Results.NotFound() : Answers.Page<MoneyPaper>(new { Sheets = new[] { sheet }, BackUrl = $"{Home}/{number}" });
    }

    static string Title(Organization o, Handover handover, Texts t) =>
        t.Of("handover.from-to", ("what", t["handover.what." + handover.Fact.Custody]), ("outgoing", Asking.Called(o, handover.Fact.Outgoing, t)), ("incoming", Asking.Called(o, handover.Fact.Incoming, t)));

    static string State(Organization o, Handover handover, Texts t) => handover.IsConfirmed ? t[handover.IsInOrder ? "handover.in-order" : "handover.confirmed"]
        : t.Of("handover.waits", ("who", string.Join(", ", handover.Three.Where(p => !handover.Confirmed.Contains(p)).Select(p => Asking.Called(o, p, t)))));

    static string DifferenceOf(Handover handover, Texts t) => handover.Difference.IsZero ? t["handover.agrees"]
        : t.Of(handover.Difference.IsNegative ? "handover.missing" : "handover.more", ("amount", handover.Difference.IsNegative ? -handover.Difference : handover.Difference), ("book", handover.Fact.Book));
}
