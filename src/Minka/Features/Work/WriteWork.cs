using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Work;
using Minka.Features.Money;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Work;

/// <summary>Hours of any duty: who closes the day writes everybody's, any other member her own.</summary>
public static class WriteWork
{
    const string Url = WorkHome.Url + "/nuevo";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Form(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Url, Power.SeeBooks, Write);
    }

    static async Task<IResult> Write(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var people = visit.Read(o => WorkWords.Ticked(o, posted, "People", visit.Today));
        var result = await visit.Do(posted, new RecordWork(Asking.Date(posted, visit), posted.Text("Duty"), people, Asking.MinutesIn(posted), posted.Text("Note")));
        return result.Done ? Answers.GoOn(visit.May(Power.CloseDay) ? WorkHome.Url : WorkHome.Url + "/yo", "work-written") : Form(visit, posted, result.Errors, result.Status);
    }

    static IResult Form(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var everybody = visit.May(Power.CloseDay);
        var (people, hers) = visit.Read(o => (People.Choices(o, visit), $"{o.Register.NumberOf(visit.Person)}"));
        return Answers.Page<WorkForm>(new
        {
            People = everybody ? people : [.. people.Where(p => p.Value == hers)], Chosen = posted?.Many("People") ?? (everybody ? [] : [hers]), Duties = WorkWords.Duties(visit.T),
            Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }
}
