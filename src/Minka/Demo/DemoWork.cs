using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Work;

namespace Minka.Demo;

/// <summary>
/// Work beside the pot in the invented kitchen: water and cleaning, two communal work days, ayni between neighbours (one of them
/// even, one that waits for an answer), and three women who went for the kitchen, one of whom still has to tell.
/// </summary>
public sealed class DemoWork(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    readonly PersonId president = kitchen.Holder(Post.President), secretary = kitchen.Holder(Post.Secretary), vocal = kitchen.Holder(Post.Vocal), treasurer = kitchen.Holder(Post.Treasurer);
    const int ShortStory = 15, FaenaMinutes = 4 * 60, WorkshopMinutes = 6 * 60;

    PersonId At(int home) => kitchen.Homes[home].Person;

    public async Task After(DateOnly day)
    {
        if (calendar.Cooked.Count < ShortStory) return;
        var left = calendar.Left(day);
        if (day.DayOfWeek == DayOfWeek.Friday) await Clean(day);
        if (calendar.Before(day) == 12) await Faena(day, 0, "Pintar la cocina y limpiar el terreno", "Brocha, balde, lampa", "Se pintaron las dos paredes de adentro. Falta la fachada.", "Cuatro brochas, dos lampas");
        if (left == 19) await Faena(day, 3, "Techar el almacén", "Martillo y guantes", "Se cambiaron doce calaminas. Ya no entra la lluvia.", "Tres martillos, una escalera prestada");
        if (calendar.Before(day) == 20) await Went(day, [vocal], "La central distrital", "Taller de manipulación de alimentos", Soles.Zero, "Almuerzo y un mandil", "Lavarse las manos con reloj. Se pegó la hoja en la cocina.");
        if (left == 27) await Went(day, [president, At(5)], "La municipalidad", "Audiencia del presupuesto participativo", Soles.Zero, "Refrigerio", "Pedimos agua en el jirón. Entró en la lista y hay que ir a la segunda reunión.");
        if (left == 17) await Went(day, [vocal], "La central distrital", "Encuentro de comedores de Lima Norte", Soles.Of(30), null, "Otras cocinas compran juntas. Nos invitan a su reunión.");
        if (left == 8) await Went(day, [president], "Una universidad", "Taller de costos para comedores", Soles.Of(20), "Un cuaderno", null);
        if (left == 7) foreach (var who in new[] { At(12), secretary }) await writer.Do(who, new SayWishToGo(true));
        if (left == 14) await Ayni(day);
    }

    /// <summary>On Fridays two more wash the big pots and the floor.</summary>
    Task Clean(DateOnly day)
    {
        var first = day.DayNumber / 7 * 2 % 18;
        writer.Say(secretary, new RecordWork(day, "cleaning", [At(first), At(first + 1)], 90));
        if (day.DayNumber / 7 % 3 == 0) writer.Say(secretary, new RecordWork(day, "water", [At(first + 2)], 60, "Se trajo agua del pilón de arriba"));
        return writer.Settle();
    }

    async Task Faena(DateOnly day, int from, string what, string bring, string done, string tools)
    {
        await writer.Do(secretary, new CallFaena(day, FaenaMinutes, what, bring));
        var faena = writer.Read(o => o.Faenas.All.Last().Fact.Faena);
        var present = kitchen.Homes.Skip(from).Take(16).Select((h, at) => new FaenaPresence(h.Household, at % 4 == 3 ? null : h.Person, at % 5 == 4 ? FaenaMinutes / 2 : FaenaMinutes)).ToArray();
        await writer.Do(secretary, new AttendFaena(faena, present));
        await writer.Do(secretary, new TellFaena(faena, done, tools, At(from + 1)));
    }

    async Task Went(DateOnly day, PersonId[] who, string invitedBy, string what, Soles received, string? gifts, string? report)
    {
        var act = await writer.Do(who[0], new Represent(day, 1, who, WorkshopMinutes, received, invitedBy, what, gifts));
        if (report is not null) await writer.Do(who[0], new GiveReport(act.NewId(0), day, report));
    }

    async Task Ayni(DateOnly day)
    {
        var (roof, children, harvest) = (president, treasurer, secretary);
        await writer.Do(roof, new RecordAyni(children, IGave: true, AyniUnit.HalfDays, 2, day.AddDays(-20), "Techar su cuarto", children));
        await writer.Do(roof, new RecordAyni(children, IGave: false, AyniUnit.HalfDays, 2, day.AddDays(-3), "Ayudó en la pollada familiar", children));
        await writer.Do(roof, new RecordAyni(harvest, IGave: false, AyniUnit.Minutes, 3 * 60, day, "Cuidó a los nietos", harvest));
        await writer.Do(harvest, new RecordAyni(roof, IGave: false, AyniUnit.HalfDays, 1, day.AddDays(-1), "Pintar su puerta", roof));
        await writer.Do(vocal, new RecordAyni(roof, IGave: true, AyniUnit.HalfDays, 1, day, "Cargar arena"));
    }
}
