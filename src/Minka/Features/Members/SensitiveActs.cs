using System.Globalization;
using Minka.Domain.Aid;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Domain.Members.Person;

namespace Minka.Features.Members;

/// <summary>
/// Document, the two official health flags, and eating without paying: only for those whose office allows it, each with the
/// reason for which it is asked. What is sealed is not shown again in the form.
/// </summary>
static class SensitiveActs
{
    public static readonly IReadOnlyList<SmallAct<Person>> All =
    [
        new("documento", "document-recorded", "identification-card", Power.SeeSensitive,
            g =>
            [
                new(QuestionKind.Tiles, "Kind", g.Words["person.document-kind"], $"{DocumentKind.Dni}") { Choices = [new($"{DocumentKind.Dni}", g.Words["document-kind.Dni"]), new($"{DocumentKind.Other}", g.Words["document-kind.Other"])] },
                new(QuestionKind.Text, "Number", g.Words["person.document-number"]),
            ],
            (g, p, _) => new RecordDocument(g.Subject.Id, p.Choice("Kind", DocumentKind.Dni), p.Text("Number") ?? "")),
        new("salud", "health-recorded", "heartbeat", Power.SeeSensitive,
            g => [YesNo(g, "Pregnant"), YesNo(g, "Disabled")],
            (g, p, _) => new RecordHealth(g.Subject.Id, new HealthFlags(Flag(p, "Pregnant"), Flag(p, "Disabled")))),
        // Only where the assembly decided to keep what the State says of people.
        new("clasificacion", "class-received", "identification-card", Power.SeeSensitive,
            g =>
            [
                new(QuestionKind.List, "Class", g.Words["class.which"]) { Choices = [.. PovertyClasses.All.Select(c => new Choice(c, g.Words["poverty-class." + c]))] },
                new(QuestionKind.Date, "Date", g.Words["class.date"], g.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ],
            (g, p, _) => new ReceiveClass(g.Subject.Id, p.Date("Date") ?? g.Today, p.Text("Class") ?? "")) { Fits = g => g.Books.Charter.At(g.Today).Of(AidSettings.ClassesOn) == 1 },
        new("solidaridad", "solidarity-granted", "hand-heart", Power.SeeSensitive,
            g =>
            [
                new(QuestionKind.List, "Criterion", g.Words["person.criterion"]) { Choices = [.. SolidarityCriteria.All.Select(c => new Choice(c, g.Words["solidarity-criterion." + c]))] },
                new(QuestionKind.Date, "Since", g.Words["person.from"], g.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                new(QuestionKind.Date, "ReviewOn", g.Words["person.review"]) { Hint = g.Words.Of("person.review.hint", ("n", g.Books.Charter.At(g.Today).SolidarityReviewDays)), Optional = true },
            ],
            (g, p, _) => new GrantSolidarity(g.Subject.Id, p.Text("Criterion") ?? "", p.Date("Since") ?? g.Today, p.Date("ReviewOn"))) { Fits = g => g.Subject.IsActive(g.Today) },
        new("solidaridad-fin", "solidarity-ended", "hand-heart", Power.SeeSensitive,
            g => [PersonActs.On(g, g.Words["person.since-day"])],
            (g, p, _) => new EndSolidarity(g.Subject.Id, PersonActs.Day(g, p))) { Fits = g => g.Subject.SolidarityOn(g.Today) is not null },
    ];

    static Question YesNo(Ground<Person> ground, string flag) => new(QuestionKind.Tiles, flag, ground.Words["health-flag." + flag], "")
    { Choices = [new("yes", ground.Words["person.yes"]), new("no", ground.Words["person.no"]), new("", ground.Words["person.not-said"])] };

    static bool? Flag(Posted posted, string flag) => posted.Text(flag) switch { "yes" => true, "no" => false, _ => null };
}
