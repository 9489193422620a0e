using Minka.Domain.Belongings;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Belongings;

/// <summary>How the things of the inventory are said and drawn.</summary>
public static class ThingWords
{
    public static string Icon(ThingKind kind) => kind switch
    {
        ThingKind.Pot => "cooking-pot",
        ThingKind.Stove => "bowl-steam",
        ThingKind.Cylinder => "gas-cylinder",
        ThingKind.Utensil => "fork-knife",
        ThingKind.Table => "storefront",
        ThingKind.Device => "device-mobile",
        ThingKind.Key => "key",
        ThingKind.Title => "file-text",
        _ => "package",
    };

    public static string Name(Thing thing, Texts texts) => thing.Name ?? texts["thing.kind." + thing.Fact.Kind];

    /// <summary>Olla de 50 litros · 2</summary>
    public static string Quiet(Organization organization, Thing thing, Texts texts) => string.Join(" · ", new[]
    {
        thing.Pieces == 1 ? null : texts.Of("thing.pieces", ("n", thing.Pieces)),
        texts["thing.owner." + thing.Fact.Owner], thing.Condition == Condition.Good ? null : texts["thing.condition." + thing.Condition],
        thing.Fact.Kind == ThingKind.Cylinder && thing.IsFull is { } full ? texts[full ? "thing.full" : "thing.empty"] : null,
        organization.Lending.OfThing(thing.Id) is { } loan ? texts.Of("thing.lent", ("n", loan.Fact.Number)) : null,
    }.OfType<string>());

    /// <summary>Who keeps it, for those who may know: holders of a post, and she herself. Elsewhere nobody.</summary>
    public static string? Keeper(Organization organization, Thing thing, Visit visit)
    {
        if (thing.Keeping is not { } keeping) return null;
        var keeper = organization.Belongings.KeeperOf(thing);
        if (keeper != visit.Person && !MaySeeKeepers(organization, visit)) return null;
        var name = keeper is { } known ? organization.Register.CalledOf(known) ?? visit.T["erased"] : visit.T["erased"];
        return visit.T.Of(keeping.IsConfirmed ? "thing.keeper" : "thing.keeper.unconfirmed", ("who", name), ("date", DateWords.DayMonthYear(keeping.Since)));
    }

    public static bool MaySeeKeepers(Organization organization, Visit visit) => organization.Offices.PostsOf(visit.Person, visit.Today).Count > 0;

    public static IReadOnlyList<Choice> Kinds(Texts texts) => [.. Enum.GetValues<ThingKind>().Select(k => new Choice($"{k}", texts["thing.kind." + k], Icon(k)))];
    public static IReadOnlyList<Choice> Owners(Texts texts) => [.. Enum.GetValues<ThingOwner>().Select(o => new Choice($"{o}", texts["thing.owner." + o]))];
    public static IReadOnlyList<Choice> Conditions(Texts texts) => [.. Enum.GetValues<Condition>().Select(c => new Choice($"{c}", texts["thing.condition." + c]))];
    public static IReadOnlyList<Choice> Reasons(Texts texts) => [.. Enum.GetValues<GoneReason>().Select(r => new Choice($"{r}", texts["thing.gone." + r]))];
}
