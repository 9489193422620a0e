using Minka.Domain.Aid;
using Minka.Domain.Authorities;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;
using Minka.Locale;

namespace Minka.Demo;

/// <summary>
/// What passes with the municipality beside the daily pot: the programme and its basket, the resolution that came months after
/// the election, papers that expire, a request that three errands brought in and nobody answered, two supervisions.
/// </summary>
public sealed class DemoAid(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    readonly PersonId president = kitchen.Holder(Post.President), secretary = kitchen.Holder(Post.Secretary), treasurer = kitchen.Holder(Post.Treasurer), storekeeper = kitchen.Holder(Post.Storekeeper);
    readonly DateOnly first = calendar.First, today = calendar.Today;
    FilingId request;

    public async Task Begin()
    {
        await writer.Do(president, new RecordProgramme(null, "PCA", ProgrammeKind.Pca, first, 74, 60, false,
            [new("rice", 150), new("lentils", 50), new("oil", 10), new("mackerel", 20)], true, "Resolución de la municipalidad, con su convenio"));
        var election = writer.Read(o => o.Offices.Elections[^1].Date);
        var recognized = election.AddDays(97) <= first ? election.AddDays(97) : first;
        await writer.Do(president, new RecordRecognition(recognized, "Resolución de Gerencia 214", election, election, today.AddDays(40)));
        await writer.Do(secretary, new RecordPermit(PermitKind.Registration, "RUOS 0318", first.AddDays(-200), today.AddDays(290)));
        await writer.Do(secretary, new RecordPermit(PermitKind.Fumigation, "C-1187", first, today.AddDays(18)));
        await writer.Do(storekeeper, new RecordPermit(PermitKind.Extinguisher, "6 kg, polvo", first, today.AddDays(-12) < first ? first : today.AddDays(-12)));
        await writer.Do(treasurer, new RecordPermit(PermitKind.BankSignatures, null, first, today.AddDays(40)));
        foreach (var (place, home) in kitchen.Homes.Index())
            if (place % 7 != 6) writer.Say(secretary, new RecordHealthCard(home.Person, first, first.AddDays(Math.Max(30, today.DayNumber - first.DayNumber) + 20 * (place % 9) - 25)));
        await writer.Settle();
    }

    public async Task After(DateOnly day)
    {
        if (calendar.OfMonth(day) == 1)
        {
            await writer.Do(secretary, new NoteMinutes(MinuteBook.Assembly, day));
            await writer.Do(secretary, new NoteMinutes(MinuteBook.Board, day));
        }
        if (calendar.OfMonth(day) == 9) await Balance(day);
        await Request(day, calendar.Left(day));
        await Supervise(day, calendar.Left(day));
    }

    /// <summary>The balance of the subsidy, handed in each month before the next is paid.</summary>
    async Task Balance(DateOnly day)
    {
        var opened = await writer.Do(treasurer, new OpenFiling(FilingKind.SubsidyBalance, day, "Oficina del programa, municipalidad", $"Balance del subsidio de {DateWords.Month(day.AddMonths(-1))}"));
        var filing = new FilingId(opened.NewId(0));
        await writer.Do(treasurer, new VisitWindow(filing, day, WindowResult.HandedIn, [treasurer], 150, $"EXP-{day.Month:00}-{2200 + day.DayOfYear}"));
        // That of this month still lies at the office.
        if (day < today.AddDays(-25)) await writer.Do(treasurer, new AnswerFiling(filing, day, FilingResult.Granted));
    }

    /// <summary>A request for the food that does not come: once in vain, once more, and the silence after the stamp.</summary>
    async Task Request(DateOnly day, int left)
    {
        if (left == 56)
        {
            var opened = await writer.Do(president, new OpenFiling(FilingKind.Request, day, "Mesa de partes de la municipalidad", "Que lleguen las lentejas y el pescado que faltan de la canasta"));
            request = new FilingId(opened.NewId(0));
            await writer.Do(president, new VisitWindow(request, day, WindowResult.ComeBackTomorrow, [president, secretary], 180, Text: "La señorita salió a reunión."));
        }
        if (request == default) return;
        if (left == 55) await writer.Do(president, new VisitWindow(request, day, WindowResult.NobodyThere, [president], 120));
        if (left == 53) await writer.Do(president, new VisitWindow(request, day, WindowResult.HandedIn, [president, secretary], 150, $"EXP-4471-{day.Year}"));
    }

    async Task Supervise(DateOnly day, int left)
    {
        // In a short story the first visit comes in its first days.
        var firstVisit = Math.Min(45, calendar.Cooked.Count - 1);
        if (left == firstVisit)
            await writer.Do(storekeeper, new HoldSupervision(day, SupervisionStep.First, new TimeOnly(10, 40), true, true, [FaultKind.Store, FaultKind.Extinguisher, FaultKind.Clothing])
            { SheetNumber = "S-088", WhoCame = "Supervisora del programa", Asked = "Parihuelas en el almacén, recargar el extintor, gorros para el turno.", Answered = "Las parihuelas se piden a la parroquia." });
        if (left == firstVisit - 5 && writer.Read(o => o.Authorities.Supervisions.Count) > 0) await writer.Do(storekeeper, new MendFault(1, FaultKind.Clothing, day));
        if (left == 24 && writer.Read(o => o.Authorities.Supervisions.Count) > 0)
            await writer.Do(storekeeper, new HoldSupervision(day, SupervisionStep.Second, new TimeOnly(11, 5), true, false, [FaultKind.Store, FaultKind.Extinguisher])
            { SheetNumber = "S-121", WhoCame = "Supervisora del programa", Asked = "Falta una parihuela y la recarga del extintor." });
        if (left == 20 && writer.Read(o => o.Authorities.Supervisions.Count) > 1) await writer.Do(storekeeper, new MendFault(2, FaultKind.Store, day));
    }
}
