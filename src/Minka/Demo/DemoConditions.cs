using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Conditions;

namespace Minka.Demo;

/// <summary>What each of the invented kitchen can and cannot: written when the books begin, and changed as life goes.</summary>
public sealed class DemoConditions(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    const int Monday = 1, Tuesday = 2, Wednesday = 4, Thursday = 8, Friday = 16;
    const string Assembly = "Asamblea general de fundación de estos libros";
    readonly PersonId secretary = kitchen.Holder(Post.Secretary), vocal = kitchen.Holder(Post.Vocal), storekeeper = kitchen.Holder(Post.Storekeeper);

    public async Task After(DateOnly day)
    {
        if (calendar.Before(day) == 0) await Begin(day);
        // The week in which the storekeeper hands the store over.
        if (calendar.Cooked.Count >= 30 && calendar.Left(day) == 21) Say(storekeeper, new SayAway(storekeeper, day.AddDays(1), day.AddDays(7)));
        if (calendar.Left(day) == 9) Change(day);
        if (calendar.Left(day) == 2) Say(Of("Carmen"), new SayAway(Of("Carmen"), calendar.Today.AddDays(7), calendar.Today.AddDays(12)));
        await writer.Settle();
    }

    async Task Begin(DateOnly day)
    {
        foreach (var name in new[] { "Elena", "Rosa", "Justa", "Gladys", "Felícita", "Irma", "Norma", "Teodora" }) Say(secretary, new NoteSkills(Of(name), [TurnSkills.Lead], [], day));
        Say(secretary, new NoteSkills(Of("Hilda"), [TurnSkills.Lead, TurnSkills.Accounts], [], day));
        Say(secretary, new NoteSkills(Of("Flor"), [TurnSkills.Accounts, TurnSkills.Carry], [TurnSkills.Lead], day));
        Say(secretary, new NoteSkills(Of("Yeni"), [TurnSkills.Carry], [TurnSkills.Lead], day));
        Say(secretary, new NoteSkills(Of("Sonia"), [TurnSkills.Carry], [TurnSkills.Accounts], day));
        foreach (var name in new[] { "Zoila", "Teodora" }) Say(secretary, new DecideShare(Of(name), 500, day, null, Assembly));
        Say(secretary, new GrantExemption(Of("Juana"), day, null, ForAge: true));
        Say(secretary, new RuleOutDuties(Of("Zoila"), ["market", "water", "delivery"], day));
        Say(Of("Yeni"), new SayAvailability(Of("Yeni"), Monday | Wednesday | Friday, day));
        Say(Of("Delia"), new SayAvailability(Of("Delia"), Tuesday | Thursday | Friday, day));
        Say(Of("Sonia"), new SayAvailability(Of("Sonia"), Monday | Tuesday | Wednesday | Thursday, day));
        Say(vocal, new KeepApart(Of("Irma"), Of("Norma"), day));
        Say(Of("Delia"), new AskTogether(Of("Delia"), Of("Mery"), day));
        await writer.Settle();
    }

    void Change(DateOnly day)
    {
        Say(vocal, new GrantExemption(Of("Luz"), day, day.AddDays(45), ForAge: false, "Cuida a su mamá en el hospital"));
        Say(Of("Vilma"), new SayAway(Of("Vilma"), day.AddDays(1), day.AddDays(5)));
        Say(Of("Gladys"), new SayWeekdayWishes(Of("Gladys"), Wednesday, Monday, day));
        Say(Of("Mery"), new SayDayWish(Of("Mery"), calendar.Today.AddDays(10), DayWish.RatherNot));
    }

    PersonId Of(string given) => kitchen.Homes.First(h => h.Told.Given == given).Person;

    void Say(PersonId says, ICommand command) => writer.Say(says, command);
}
