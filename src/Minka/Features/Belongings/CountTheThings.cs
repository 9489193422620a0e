using Minka.Domain.Belongings;
using Minka.Domain.Offices;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Belongings;

/// <summary>A line of the count: a thing and how many the inventory has of it.</summary>
public sealed record CountedLine(int Number, string Name, string Icon, int Pieces);

/// <summary>The yearly count: each thing with what the inventory says; what is blank was not looked at.</summary>
public static class CountTheThings
{
    const string Url = Inventory.Url + "/contar";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.ReceiveDelivery, (Visit visit, Node node) => Page(visit, node, null, [], StatusCodes.Status200OK));
        routes.Post(Url, Power.ReceiveDelivery, Count);
    }

    static async Task<IResult> Count(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var things = visit.Read(o => o.Belongings.Here.Select(t => (t.Id, t.Number)).ToArray());
        var seen = things.Where(t => posted.Has($"Seen-{t.Number}")).Select(t => (t.Number, Seen: new ThingSeen(t.Id, posted.Int($"Seen-{t.Number}")))).ToArray();
        if (seen.Length == 0) posted.Wrong(null, "thing.nothing-counted");
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        var result = await visit.Do(posted, new CountThings(posted.Date("Date") ?? visit.Today, [.. seen.Select(s => s.Seen)], second));
        var errors = result.Errors.Select(e => seen.Select((s, i) => (s.Number, Field: $"Seen[{i}]")).FirstOrDefault(s => s.Field == e.Field) is { Field: not null } at ? e with { Field = $"Seen-{at.Number}" } : e).ToArray();
        return result.Done ? Answers.GoOn(Inventory.Url, "things-counted") : Page(visit, node, posted, errors, result.Status);
    }

    static IResult Page(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status) => Answers.Page<CountThingsPage>(new
    {
        Lines = visit.Read(o => o.Belongings.Here.Select(t => new CountedLine(t.Number, ThingWords.Name(t, visit.T), ThingWords.Icon(t.Fact.Kind), t.Pieces)).ToArray()),
        Signers = SecondSignatures.Choices(visit, node), Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
    }, status);
}
