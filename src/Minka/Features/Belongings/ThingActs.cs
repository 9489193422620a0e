using System.Globalization;
using Minka.Domain.Belongings;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Belongings;

/// <summary>What can be written about a thing: each a form of one act.</summary>
public static class ThingActs
{
    public static readonly SmallActs<Organization> Inventory = new("/almacen/enseres", "books", (o, _) => o, _ => "", _ => "/almacen/enseres",
    [
        new("nuevo", "thing-recorded", "plus", Power.KeepStore,
            g =>
            [
                new(QuestionKind.Tiles, "Kind", g.Words["thing.kind"], $"{ThingKind.Pot}") { Choices = ThingWords.Kinds(g.Words) },
                new(QuestionKind.Text, "Name", g.Words["thing.name"]) { Hint = g.Words["thing.name.hint"] },
                new(QuestionKind.Number, "Pieces", g.Words["thing.how-many"], "1") { Max = RecordThing.PiecesMax },
                new(QuestionKind.Tiles, "Owner", g.Words["thing.owner"], $"{ThingOwner.Kitchen}") { Choices = ThingWords.Owners(g.Words) },
                new(QuestionKind.Text, "OwnerName", g.Words["thing.owner.name"]) { Optional = true },
                new(QuestionKind.Tiles, "Condition", g.Words["thing.condition"], $"{Condition.Good}") { Choices = ThingWords.Conditions(g.Words) },
                new(QuestionKind.Text, "Place", g.Words["thing.place"]) { Optional = true },
                new(QuestionKind.Money, "Value", g.Words["thing.value"]) { Optional = true, Hint = g.Words["thing.value.hint"] },
                On(g.Words["thing.since"], g.Today),
            ],
            (g, p, _) => new RecordThing(p.Date("Date") ?? g.Today, p.Choice("Kind", ThingKind.Other), p.Text("Name", 200), p.Int("Pieces", 1), p.Choice("Owner", ThingOwner.Kitchen), p.Choice("Condition", Condition.Good))
            {
                Value = p.SolesOrNull("Value"), Place = p.Text("Place", 200), OwnerName = p.Text("OwnerName", 200),
            }),
    ]);

    public static readonly SmallActs<Thing> Table = new("/almacen/enseres/{number:int}", "books", (o, n) => o.Belongings.ByNumber(n), g => ThingWords.Name(g.Subject, g.Words), n => $"/almacen/enseres/{n}",
    [
        new("entregar", "thing-handed", "handshake", Power.KeepStore,
            g => [new(QuestionKind.Select, "Keeper", g.Words["thing.to"]) { Choices = People.Choices(g.Books, g.Visit), Empty = g.Words["signature.choose"] }, On(g.Words["thing.on"], g.Today)],
            (g, p, second) =>
            {
                var keeper = People.Find(g.Books, p.Int("Keeper"), g.Today);
                if (keeper is null) p.Wrong("Keeper", "signature.nobody");
                if (second is not null && second != keeper) p.Wrong(SecondSignatures.Who, "thing.not-she");
                return keeper is { } known ? new HandThing(g.Subject.Id, p.Date("Date") ?? g.Today, known, second == known) : null;
            }) { Fits = g => g.Subject.IsHere, NeedsSecond = _ => true, SecondOptional = true },
        new("estado", "condition-said", "eye", Power.TakeOut,
            g =>
            [
                new(QuestionKind.Tiles, "Condition", g.Words["thing.condition"], $"{g.Subject.Condition}") { Choices = ThingWords.Conditions(g.Words) },
                .. g.Subject.Fact.Kind == ThingKind.Cylinder ? [new Question(QuestionKind.Tiles, "Full", g.Words["thing.gas"], g.Subject.IsFull == false ? "no" : "si") { Choices = [new("si", g.Words["thing.full"], "gas-cylinder"), new("no", g.Words["thing.empty"], "tray")] }] : Array.Empty<Question>(),
                On(g.Words["thing.on"], g.Today),
            ],
            (g, p, _) => new SayCondition(g.Subject.Id, p.Date("Date") ?? g.Today, p.Choice("Condition", Condition.Good), p.Has("Full") ? p.Text("Full") == "si" : null)) { Fits = g => g.Subject.IsHere },
        new("baja", "thing-gone", "x", Power.KeepStore,
            g =>
            [
                new(QuestionKind.List, "Reason", g.Words["thing.gone"], $"{GoneReason.Broken}") { Choices = ThingWords.Reasons(g.Words) },
                new(QuestionKind.Number, "Pieces", g.Words["thing.how-many"], $"{g.Subject.Pieces}") { Max = g.Subject.Pieces },
                new(QuestionKind.Note, "Text", g.Words["thing.gone.words"]) { Optional = true },
                On(g.Words["thing.on"], g.Today),
            ],
            (g, p, second) => new WriteOff(g.Subject.Id, p.Date("Date") ?? g.Today, p.Int("Pieces"), p.Choice("Reason", GoneReason.Lost), p.Text("Text", 200), second)) { Fits = g => g.Subject.IsHere, NeedsSecond = _ => true, SecondOptional = true },
    ]);

    static Question On(string label, DateOnly date) => new(QuestionKind.Date, "Date", label, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
