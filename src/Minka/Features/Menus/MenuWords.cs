using System.Globalization;
using Minka.Domain.Menus;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;

namespace Minka.Features.Menus;

/// <summary>How a plan explains itself.</summary>
static class MenuWords
{
    const int ReasonsSaid = 2;
    /// <summary>What lasts longer than a week from the first day of the plan presses nobody.</summary>
    const int SoonDays = 7;

    /// <summary>«Porque hay lentejas por vencer en enero y el miércoles se comió tallarín rojo con pollo.»</summary>
    public static string? Why(Organization o, AskedMenu asked, DateOnly date, Texts texts)
    {
        var reasons = MenuReasons.Of(asked.Question, asked.Run, date);
        if (reasons is [MenuReason.SheChose]) return texts["menus.why.chosen"];
        var said = reasons.Take(ReasonsSaid).Select(r => Say(o, r, asked.Question.Days[0].Date, date, texts)).ToArray();
        return said.Length switch { 0 => null, 1 => texts.Of("menus.why.one", ("a", said[0])), _ => texts.Of("menus.why.two", ("a", said[0]), ("b", said[1])) };
    }

    static string Say(Organization o, MenuReason reason, DateOnly first, DateOnly date, Texts texts) => reason switch
    {
        MenuReason.UsesFirst lot => texts.Of(lot.Expiry.DayNumber - first.DayNumber <= SoonDays ? "menus.why.uses-first" : "menus.why.uses-older", ("item", StoreWords.Lower(o.Store.NameOf(lot.Item))), ("when", When(lot.Expiry, date, texts))),
        MenuReason.AllInStore => texts["menus.why.all-in-store"],
        MenuReason.BaseInStore held => texts.Of("menus.why.base-in-store", ("item", StoreWords.Lower(o.Store.NameOf(held.Item)))),
        MenuReason.Differs differs => texts.Of(differs.Date < first ? "menus.why.differed" : "menus.why.differs", ("day", DateWords.Weekday(differs.Date)), ("dish", StoreWords.Lower(WeekView.NameOf(o, differs.Dish) ?? differs.Dish))),
        MenuReason.Nourishes => texts["menus.why.nourishes"],
        _ => texts["menus.why.money"],
    };

    /// <summary>el 5 de diciembre; en enero</summary>
    static string When(DateOnly expiry, DateOnly date, Texts texts) =>
        expiry.DayNumber - date.DayNumber <= 21 ? texts.Of("menus.why.on", ("day", DateWords.DayMonth(expiry))) : texts.Of("menus.why.in", ("month", DateWords.Month(expiry)));

    /// <summary>Unos 640 kcal, 24 g de proteína y 7.1 mg de hierro.</summary>
    public static string Holds(Nourishment holds, Statute statute, Texts texts) => texts.Of("menus.holds",
        ("kcal", holds.Kcal * statute[MenuSettings.KcalMin].Value / Nourishment.Floor), ("protein", holds.Protein * statute[MenuSettings.ProteinMin].Value / Nourishment.Floor),
        ("iron", (holds.Iron * statute[MenuSettings.IronMin].Value / (decimal)Nourishment.Floor).ToString("0.0", CultureInfo.InvariantCulture)));
}
