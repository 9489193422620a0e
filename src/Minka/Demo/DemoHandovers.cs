using Minka.Domain.Handovers;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Demo;

/// <summary>The storekeeper travels for a week: she hands the store over before a witness and takes it back; the second paper still waits for the witness's PIN.</summary>
public sealed class DemoHandovers(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    readonly PersonId storekeeper = kitchen.Holder(Post.Storekeeper), vocal = kitchen.Holder(Post.Vocal), fiscal = kitchen.Holder(Post.Fiscal);

    public async Task After(DateOnly day)
    {
        if (calendar.Cooked.Count < 30) return;
        var left = calendar.Left(day);
        if (left == 20) await HandOver(day, storekeeper, vocal, "La almacenera viaja una semana. Tres balones, dos de ellos vacíos.", vocal, fiscal);
        if (left == 15) await HandOver(day, vocal, storekeeper, "Regresó la almacenera.", vocal);
    }

    async Task HandOver(DateOnly day, PersonId from, PersonId to, string words, params PersonId[] confirm)
    {
        await writer.Do(storekeeper, new HandOverStore(day, from, to, fiscal, 2, words));
        var handover = writer.Read(o => o.Handovers.All.Last().Fact.Handover);
        foreach (var person in confirm) await writer.Do(person, new ConfirmHandover(handover));
    }
}
