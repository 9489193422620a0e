using System.Collections.Concurrent;
using System.Reflection;
using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Web;

/// <summary>
/// Says a refusal in the visitor's language: `refusal.TypeName` with the refusal's properties as placeholders. Quantities of
/// a refusal that names an Item are said in that item's measures.
/// </summary>
public static class RefusalTexts
{
    static readonly ConcurrentDictionary<Type, PropertyInfo[]> properties = new();

    public static IReadOnlyList<FieldError> Say(IEnumerable<Refusal> refusals, Organization organization, Texts texts) =>
        [.. refusals.Select(r => new FieldError(r.Field, Sentence(r, organization, texts)))];

    public static string Sentence(Refusal refusal, Organization organization, Texts texts)
    {
        var item = refusal.GetType().GetProperty("Item")?.GetValue(refusal) as string;
        var values = PropertiesOf(refusal.GetType())
            .Select(p => (char.ToLowerInvariant(p.Name[0]) + p.Name[1..], Word(p.Name, p.GetValue(refusal), item, organization, texts)))
            .ToList();
        // The plural is chosen by n: the first number of the sentence.
        if (values.All(v => v.Item1 != "n") && PropertiesOf(refusal.GetType()).Select(p => p.GetValue(refusal)).OfType<int>().FirstOrDefault(-1) is >= 0 and var n) values.Add(("n", n));
        return texts.Of("refusal." + refusal.GetType().Name, [.. values]);
    }

    static PropertyInfo[] PropertiesOf(Type type) =>
        properties.GetOrAdd(type, t => [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name is not (nameof(Refusal.Field) or "EqualityContract"))]);

    static object Word(string name, object? value, string? item, Organization organization, Texts texts) => value switch
    {
        null => "",
        Soles soles => soles.ToString(),
        DateOnly date => DateWords.DayMonthYear(date),
        Power power => texts["power." + power],
        Post post => texts["post." + post],
        PersonId person => organization.Register.CalledOf(person) ?? texts["erased"],
        string key when name == "Key" && Settings.Find(key) is not null => texts["setting." + key],
        string key when name == "Item" => organization.Store.NameOf(key),
        long quantity when item is not null => organization.Store.Say(item, quantity),
        Enum choice => texts[$"{choice.GetType().Name}.{choice}"],
        _ => value,
    };
}
