using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Organizations;

/// <summary>The organisation as its page tells it, with the ways into everything about it that this visitor may open.</summary>
public sealed record OrganizationView(string Name, string Kind, string? Cooks, string? Place, IReadOnlyList<Door> Acts, IReadOnlyList<Door> Doors, string? Waiting);

/// <summary>What the organisation is: its name, its place, its colours, and the ways into its rules, its board and its books.</summary>
public static class OrganizationScreen
{
    const string Url = "/organizacion";

    static readonly SmallActs<CharterBook> acts = new(Url, "assembly", (o, _) => o.Charter, _ => "", _ => Url,
    [
        new("nombre", "organization-described", "note-pencil", Power.DecideSettings,
            g =>
            [
                new(QuestionKind.Text, "Name", g.Words["found.name"], g.Subject.Name) { Hint = g.Words["found.name.hint"] },
                new(QuestionKind.Text, "Cooks", g.Words["found.cooks"], g.Subject.Cooks) { Hint = g.Words["found.cooks.hint"], Optional = true },
                new(QuestionKind.Number, "Rations", g.Words["found.rations"], $"{g.Subject.Rations}") { Hint = g.Words["found.rations.hint"], Max = FoundOrganization.RationsMax },
                new(QuestionKind.Date, "Date", g.Words["organization.from"], g.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ],
            (g, p, _) => new DescribeOrganization(p.Text("Name") ?? "", p.Text("Cooks"), p.Int("Rations"), p.Date("Date") ?? g.Today)),
        new("lugar", "place-recorded", "map-pin", Power.DecideSettings,
            g =>
            [
                new(QuestionKind.Text, "District", g.Words["organization.district"], g.Subject.Place?.District) { Optional = true },
                new(QuestionKind.Text, "Province", g.Words["organization.province"], g.Subject.Place?.Province) { Optional = true },
                new(QuestionKind.Text, "Department", g.Words["organization.department"], g.Subject.Place?.Department) { Optional = true },
                new(QuestionKind.Text, "Locality", g.Words["household.locality"], g.Subject.Premises?.Locality) { Optional = true },
                new(QuestionKind.Text, "Address", g.Words["household.address"], g.Subject.Premises?.Address) { Hint = g.Words["organization.address.hint"], Optional = true },
                new(QuestionKind.Digits, "Ubigeo", g.Words["organization.ubigeo"], g.Subject.Place?.Ubigeo) { Hint = g.Words["organization.ubigeo.hint"], Optional = true, Max = 6 },
            ],
            (g, p, _) => new RecordPlace(p.Text("Ubigeo"), p.Text("Department"), p.Text("Province"), p.Text("District"), p.Text("Address"), p.Text("Locality"))),
        new("colores", "weave-chosen", "yarn", Power.DecideSettings,
            g =>
            [
                new(QuestionKind.Tiles, "First", g.Words["organization.first-thread"], $"{g.Subject.Weave?.First ?? 0}") { Choices = Threads(g.Words, Areas.All) },
                new(QuestionKind.Tiles, "Second", g.Words["organization.second-thread"], $"{g.Subject.Weave?.Second ?? Areas.SecondThreads.Count - 2}") { Choices = Threads(g.Words, Areas.SecondThreads) },
            ],
            (g, p, _) => new ChooseWeave(p.Int("First"), p.Int("Second"))),
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, Show);
        acts.Map(routes);
    }

    static IResult Show(Visit visit) => Answers.Page<OrganizationPage>(new { View = visit.Read(o => View(o, visit)) });

    static OrganizationView View(Organization books, Visit visit)
    {
        var (words, charter) = (visit.T, books.Charter);
        var place = string.Join(", ", new[] { charter.Premises?.Locality, charter.Place?.District, charter.Place?.Province }.Where(p => p is not null).Distinct());
        var open = books.OpenDiscrepancies.Count();
        Door?[] doors =
        [
            new Door(words["organization.statute"], "gavel", "assembly", Url + "/acuerdos", words["organization.statute.what"]),
            new Door(words["board.title"], "seal-check", "assembly", Url + "/directiva", words["organization.board.what"]),
            new Door(words["work.title"], "hand-palm", "turns", Work.WorkHome.Url, words["work.door"]),
            new Door(words["organization.books"], "books", "books", Url + "/libros", words["organization.books.what"]),
            new Door(words["organization.differences"], "scales", "cash", Url + "/pendientes", words.Of("organization.differences.count", ("n", open))),
            visit.May(Power.Export) ? new Door(words["copy.title"], "usb", "books", CopyScreen.Url, words["copy.door"]) : null,
            visit.May(Power.ErasePayloads) ? new Door(words["erase.title"], "backspace", "books", EraseWords.Url, words["erase.door"]) : null,
            new Door(words["aid.title"], "truck", "store", "/ayuda", words[Domain.Readiness.Ready.Of(books, visit.Today).IsReady ? "ready.yes" : "ready.no"]),
            new Door(words["filing.title"], "stamp", "cases", "/tramites", words["filing.door"]),
            visit.May(Power.EnrolBrowsers) ? new Door(words["browsers.title"], "device-mobile", "books", Url + "/navegadores") : null,
            visit.May(Power.ResetPins) ? new Door(words["pins.title"], "key", "members", Url + "/claves") : null,
            visit.May(Power.Found) ? new Door(words["adopt.title"], "notebook", "store", "/adoptar", words["organization.adopt.what"]) : null,
        ];
        return new OrganizationView(charter.Name ?? words["erased"], charter.Kind is { } kind ? words["kind." + kind] : "",
            charter.Rations > 0 ? words.Of("organization.cooks", ("cooks", charter.Cooks ?? words["found.cooks.usual"]), ("n", charter.Rations)) : charter.Cooks,
            place.Length == 0 ? null : place, acts.Offered(new Ground<CharterBook>(books, charter, visit), 0), [.. doors.OfType<Door>()],
            books.Offices.IsFounding(visit.Today) ? words["organization.founding"] : books.Offices.IsExpired(visit.Today) ? words["organization.expired"] : null);
    }

    static Choice[] Threads(Texts words, IReadOnlyList<string> names) => [.. names.Select((name, i) => new Choice($"{i}", words["thread." + name]))];
}
