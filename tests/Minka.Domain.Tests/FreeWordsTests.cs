using System.Reflection;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests;

/// <summary>Whoever asks to be forgotten must be able to be: free words stand in facts that can be erased, and nowhere else.</summary>
public class FreeWordsTests
{
    /// <summary>Text of lasting facts that tells of no person: keys, numbers on papers, names of things and of the organisation.</summary>
    static readonly string[] keys = ["Key", "Item", "Commodity", "Food", "Pictogram", "Drawing", "Batch", "Photo", "Operation", "PaperNumber", "SheetNumber", "Folio", "Programme", "Purpose", "Ubigeo", "Department", "Province", "District", "FileNumber", "Resolution", "Document", "Duty", "Duties", "Skills", "Learns"];

    static readonly string[] namesOfThings =
    [
        "ItemDefined.Name", "MeasureDefined.Name", "MeasureDefined.NamePlural", "RecipeWritten.Name", "OrganizationFounded.Name", "OrganizationFounded.Cooks",
        "OrganizationDescribed.Name", "OrganizationDescribed.Cooks", "MenuPlanned.Soup", "MenuPlanned.Main", "MenuPlanned.Drink", "ProgrammeRecorded.Name",
        // Keys of duties, and what a roster was drawn with.
        "DutyDefined.Name", "DutyDefined.Skill", "TurnCalled.Duty", "TurnCancelled.Duty", "RosterProposed.Seed", "RosterProposed.Mark", "PlannedTurn.Duty", "PlannedTurn.Skill", "RosterPlace.Duty", "RosterAdjusted.Duty", "TurnKey.Duty", "AbsenceAnnounced.Duty", "SubstituteFound.Duty", "AttendanceTaken.Duty",
        // Names of files that the program brings, and the code printed on a sheet's head.
        "LayoutChosen.Book", "LayoutChosen.Layout", "SheetTyped.Code",
        // Public by their nature: they stand on paper so that anybody can draw again.
        "BasketDrawn.Entry", "BasketDrawn.SeedWords",
        // Read for ever out of old journals, written no more: see the test below.
        "ActReversed.Reason", "DiscrepancySettled.Explanation", "SettingDecided.Source",
    ];

    [Fact]
    public void Lasting_facts_carry_no_words_that_tell_of_somebody()
    {
        var texts = FactTypes().Where(t => t.GetCustomAttribute<FactKindAttribute>() is { Erasable: false }).SelectMany(t => TextsOf(t, [])).Distinct().Order(StringComparer.Ordinal);
        var unknown = texts.Where(t => !keys.Contains(t[(t.IndexOf('.') + 1)..]) && !namesOfThings.Contains(t)).ToArray();
        Assert.True(unknown.Length == 0, $"put free words into an erasable fact beside it, or say here why they are none: {string.Join(", ", unknown)}");
    }

    [Fact]
    public void Why_something_was_undone_or_explained_or_decided_stands_apart()
    {
        var story = Story.Founded();
        story.Accepts(new RegisterHousehold(null, null, null, story.Today));
        var undone = story.LastAct;
        story.Accepts(new CorrectAct(undone, "Era de la señora Julia"));
        story.Accepts(new DecideSetting("price.member", 250, story.Today, "Asamblea del 3 de marzo"));
        story.Accepts(new SayCooked(story.Today, 10));
        story.Accepts(new CloseDay(story.Today, 0, 0, 0));
        var open = story.Books.OpenDiscrepancies.Single().Key;
        story.Accepts(new SettleDiscrepancy(open, "Don Pablo se llevó la olla"));

        Assert.Equal("Era de la señora Julia", story.Books.History.ReasonOf(undone));
        Assert.Equal("Asamblea del 3 de marzo", story.Books.Charter.At(story.Today)[Settings.MemberPrice].DecidedBy);
        Assert.Equal("Don Pablo se llevó la olla", Assert.Single(story.Books.Settlements.All).Explanation);

        var forgotten = story.Replayed(f => f is not (ReversalExplained or SettingSourced or SettlementExplained));
        Assert.True(forgotten.History.IsReversed(undone));
        Assert.Null(forgotten.History.ReasonOf(undone));
        Assert.Equal((250, null), (forgotten.Charter.At(story.Today)[Settings.MemberPrice].Value, forgotten.Charter.At(story.Today)[Settings.MemberPrice].DecidedBy));
        Assert.Null(Assert.Single(forgotten.Settlements.All).Explanation);
        Assert.Empty(forgotten.OpenDiscrepancies);
    }

    [Fact]
    public void Words_of_journals_from_before_are_still_read()
    {
        var story = Story.Founded();
        story.Accepts(new RegisterHousehold(null, null, null, story.Today));
        var undone = story.LastAct;
        story.Write(new ActReversed(undone, "dos veces"), story.ActBy(story.Elena));
        story.Write(new SettingDecided("price.member", 250, story.Today, "La asamblea"), story.ActBy(story.Elena));
        story.Write(new DiscrepancySettled("x", "Se anotó después"), story.ActBy(story.Elena));
        Assert.Equal("dos veces", story.Books.History.ReasonOf(undone));
        Assert.Equal("La asamblea", story.Books.Charter.At(story.Today)[Settings.MemberPrice].DecidedBy);
        Assert.Equal("Se anotó después", Assert.Single(story.Books.Settlements.All).Explanation);
    }

    [Fact]
    public void Two_differences_of_one_kind_in_one_entry_are_explained_one_by_one()
    {
        var story = Story.Founded();
        var lots = new[] { 1, 2, 3 }.Select(n => new LotOut(new LotId(new Guid(n, 0, 0, new byte[8])), 1)).ToArray();
        story.Write(new FoodTakenOut(story.Today, lots), story.ActBy(story.Elena));
        string[] Open() => [.. story.Books.OpenDiscrepancies.Where(d => d.Kind == "unknown-lot").Select(d => d.Key)];
        Assert.Equal(3, Open().Distinct().Count());
        story.Accepts(new SettleDiscrepancy(Open()[1], "Era un lote del año pasado"));
        Assert.Equal(2, Open().Length);
    }

    [Fact]
    public void An_explanation_has_an_end()
    {
        var story = Story.Founded();
        story.Write(new FoodTakenOut(story.Today, [new LotOut(new LotId(Guid.Empty), 1)]), story.ActBy(story.Elena));
        var key = story.Books.OpenDiscrepancies.Single(d => d.Kind == "unknown-lot").Key;
        story.Refuses<TextTooLong>(new SettleDiscrepancy(key, new string('a', SettleDiscrepancy.ExplanationLengthMax + 1)));
        story.Accepts(new SettleDiscrepancy(key, new string('a', SettleDiscrepancy.ExplanationLengthMax)));
    }


    static IEnumerable<Type> FactTypes() => typeof(IFact).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IFact)));

    static IEnumerable<string> TextsOf(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) yield break;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetMethod is not null && p.SetMethod is not null))
        {
            if (property.PropertyType == typeof(string)) yield return $"{type.Name}.{property.Name}";
            else foreach (var text in Parts(property.PropertyType).SelectMany(p => p == typeof(string) ? [$"{type.Name}.{property.Name}"] : TextsOf(p, seen))) yield return text;
        }
    }

    static IEnumerable<Type> Parts(Type type)
    {
        if (type.IsGenericType) return type.GetGenericArguments().SelectMany(Parts);
        return type == typeof(string) || type.Namespace?.StartsWith("Minka", StringComparison.Ordinal) == true && !type.IsEnum ? [type] : [];
    }
}
