using System.Reflection;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Journal;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Features.Organizations;

/// <summary>Words that can be erased: what they are, what they say, and where they are erased.</summary>
public sealed record WordsLine(string Title, string Words, string Detail, string Url);

/// <summary>Names and words gone for good, one entry at a time: two officers, a reason from a short list, and every sum stays.</summary>
public static class EraseWords
{
    public const string Url = "/organizacion/borrar";
    const int Shown = 60, PreviewMax = 160;

    static readonly ErasureReason[] reasons = [ErasureReason.Requested, ErasureReason.Mistaken, ErasureReason.NotNeeded, ErasureReason.CourtOrder, ErasureReason.Other];

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.ErasePayloads, Show);
        routes.Get(Url + "/{device:guid}/{number:long}", Power.ErasePayloads, (Visit visit, Node node, Guid device, long number) => Ask(visit, node, new EntryRef(device, number), null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/{device:guid}/{number:long}", Power.ErasePayloads, Erase);
    }

    static IResult Show(HttpContext context, Visit visit)
    {
        var number = int.TryParse(context.Request.Query["persona"], out var asked) ? asked : 0;
        var person = visit.Read(o => number > 0 && o.Register.PersonOf(number) is { } p ? (p.Id, Household: p.HouseholdOn(visit.Today) ?? p.Household, Called: p.Called ?? visit.T["erased"]) : default);
        var found = visit.Organization.Words(f => IsOfTheOrganization(f) && (number == 0 || Concerns(f, person.Id, person.Household)), Shown);
        var lines = visit.Read(o => found.Select(w => LineOf(o, w, visit.T)).ToArray());
        return Answers.Page<EraseWordsPage>(new { Lines = lines, Whose = number == 0 ? null : person.Called, IsCut = found.Count == Shown });
    }

    static async Task<IResult> Erase(HttpContext context, Visit visit, Node node, Guid device, long number)
    {
        var posted = await context.ReadPosted(visit);
        var entry = new EntryRef(device, number);
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        if (!Enum.TryParse<ErasureReason>(posted.Text("Reason"), out var reason) || !reasons.Contains(reason)) posted.Wrong("Reason", "erase.reason-missing");
        if (posted.ActId is null) posted.Wrong(null, "form.stale");
        if (posted.HasErrors) return Ask(visit, node, entry, posted, posted.Errors, StatusCodes.Status422UnprocessableEntity);
        return await visit.Organization.Erase(entry, reason, visit.ActOf(posted.ActId!.Value), second, CancellationToken.None) switch
        {
            Reply.Refused refused => Ask(visit, node, entry, posted, visit.Read(o => RefusalTexts.Say(refused.Refusals, o, visit.T)), StatusCodes.Status422UnprocessableEntity),
            Reply.Failed failed => Ask(visit, node, entry, posted, [new FieldError(null, visit.T.Of("failure." + failed.Failure, ("code", failed.Code)))], StatusCodes.Status503ServiceUnavailable),
            _ => Answers.GoOn(Url, "words-erased"),
        };
    }

    static IResult Ask(Visit visit, Node node, EntryRef entry, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (visit.Organization.WordsOf(entry) is not { } words || !IsOfTheOrganization(words.Fact)) return Answers.Page<Problem>(new { Kind = "missing" }, StatusCodes.Status404NotFound);
        var (line, founding) = visit.Read(o => (LineOf(o, words, visit.T), o.Offices.IsFounding(visit.Today)));
        var form = new Asked(visit.T["erase.title"], "backspace", "books", Url, line.Url, visit.T["erase.act"],
        [
            new Question(QuestionKind.Said, "Words", line.Title, $"{line.Title}: {(line.Words.Length == 0 ? visit.T["erase.sealed"] : line.Words)}"),
            new Question(QuestionKind.List, "Reason", visit.T["erase.reason"]) { Choices = [.. reasons.Select(r => new Choice($"{r}", visit.T["erasure-reason." + r]))] },
        ])
        {
            Why = visit.T.Of("erase.why", ("entry", words.Number)), SubmitIcon = "backspace",
            Signers = founding ? null : SecondSignatures.Choices(visit, node),
        };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static WordsLine LineOf(Organization books, ErasableWords words, Texts texts)
    {
        var kind = "erasable." + words.Fact.GetType().Name;
        return new WordsLine(texts[texts.Has(kind) ? kind : "erasable.other"], Preview(words.Fact),
            texts.Of("erase.detail", ("entry", words.Number), ("who", books.Register.CalledOf(words.Stamp.Says) ?? texts["erased"]), ("date", DateWords.DayMonthYear(words.Stamp.RecordedOn))),
            $"{Url}/{words.Entry.Device:N}/{words.Entry.Seq}");
    }

    /// <summary>What two members said of their ayni is theirs: no officer sees that it is there.</summary>
    static bool IsOfTheOrganization(IFact fact) => fact is not Domain.Work.AyniTold;

    /// <summary>What the entry says, in its own words; nothing of what is sealed.</summary>
    static string Preview(IFact fact)
    {
        var said = string.Join(" · ", Properties(fact).Where(p => p.PropertyType == typeof(string) && p.Name != nameof(SettlementExplained.Key)).Select(p => (string?)p.GetValue(fact)).Where(t => !string.IsNullOrWhiteSpace(t)));
        return said.Length <= PreviewMax ? said : said[..PreviewMax] + "…";
    }

    static bool Concerns(IFact fact, PersonId person, HouseholdId? household) => Properties(fact).Any(p => p.GetValue(fact) switch
    {
        PersonId id => id == person,
        HouseholdId id => id == household,
        _ => false,
    });

    static IEnumerable<PropertyInfo> Properties(IFact fact) => fact.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0);
}
