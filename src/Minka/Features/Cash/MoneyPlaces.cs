using Minka.Domain.Cash;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Cash;

/// <summary>Where the organisation's money is, as forms offer it: <c>box</c>, <c>apart-gas</c>, <c>hand-3</c> (her number).</summary>
public static class MoneyPlaces
{
    public const string Box = "box";
    const string Apart = "apart-", Hand = "hand-";

    /// <summary>The box, what is kept apart, whoever has money in hand, and one person more.</summary>
    public static IReadOnlyList<Choice> Of(Organization organization, PersonId also, Texts texts)
    {
        var cash = organization.Cash;
        var holders = cash.InHands.Select(h => h.Person).Append(also).Where(p => !p.IsNobody).Distinct().Select(p => organization.Register.NumberOf(p)).Where(n => n > 0).Order();
        return [
            new Choice(Box, texts["cash.place.box"], "coins", cash.Box.ToString()),
            .. cash.SetAside.Select(a => new Choice(Apart + a.Purpose, Purpose(a.Purpose, texts), a.Purpose == OpeningRecorded.GasPurpose ? "gas-cylinder" : "piggy-bank", a.Amount.ToString())),
            .. holders.Select(n => HandOf(organization, n, texts)),
        ];
    }

    /// <summary>Every place money may go to: the box, the gas, what is kept apart already, anybody's hands.</summary>
    public static IReadOnlyList<Choice> All(Organization organization, Visit visit) =>
    [
        new Choice(Box, visit.T["cash.place.to-box"]),
        .. organization.Cash.SetAside.Select(a => a.Purpose).Append(OpeningRecorded.GasPurpose).Distinct().Select(p => new Choice(Apart + p, Purpose(p, visit.T))),
        .. People.On(organization, visit.Today).Select(p => new Choice($"{Hand}{p.Number}", visit.T.Of("cash.place.hands", ("person", p.Called ?? visit.T["erased"])))),
    ];

    /// <summary>The place behind a posted choice; null where it is none.</summary>
    public static MoneySource? Read(Organization organization, string? value)
    {
        if (value == Box) return MoneySource.Box;
        if (value?.StartsWith(Apart, StringComparison.Ordinal) == true) return new MoneySource(MoneyPlace.SetAside, value[Apart.Length..]);
        if (value?.StartsWith(Hand, StringComparison.Ordinal) == true && int.TryParse(value[Hand.Length..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && organization.Register.PersonOf(number) is { } person) return new MoneySource(MoneyPlace.Hands, null, person.Id);
        return null;
    }

    /// <summary>en caja; guardado para el gas; en manos de Rosa</summary>
    public static string Say(Organization organization, MoneySource? source, Texts texts) => source switch
    {
        { Place: MoneyPlace.SetAside } => Purpose(MoneySource.Slug(source.Purpose), texts),
        { Place: MoneyPlace.Hands } => texts.Of("cash.place.hands", ("person", organization.Register.CalledOf(source.Person ?? PersonId.Nobody) ?? texts["erased"])),
        _ => texts["cash.place.box"],
    };

    /// <summary>guardado para el gas</summary>
    public static string Purpose(string purpose, Texts texts)
    {
        var source = new MoneySource(MoneyPlace.SetAside, purpose);
        if (purpose == OpeningRecorded.GasPurpose) return texts["cash.place.gas"];
        if (Earmark.SubsidyOf(source) is { } subsidy) return texts.Of("cash.place.subsidy", ("n", subsidy));
        return Earmark.ActivityOf(source) is { } activity ? texts.Of("cash.place.activity", ("n", activity)) : texts.Of("cash.place.apart", ("purpose", purpose));
    }

    static Choice HandOf(Organization organization, int number, Texts texts)
    {
        var person = organization.Register.PersonOf(number)!;
        var held = organization.Ledger.Soles(Domain.Ledger.Accounting.Hands(number));
        return new Choice($"{Hand}{number}", texts.Of("cash.place.hands", ("person", person.Called ?? texts["erased"])), "hand-coins", held.IsZero ? null : held.ToString());
    }
}
