using Minka.Domain.Authorities;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Aid;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Authorities;

/// <summary>An errand on the page of its paper.</summary>
public sealed record VisitLine(int Number, string Day, string Result, string Icon, string Who, string Time, string? File, string? Text, bool HasPhoto, string? CorrectUrl);

/// <summary>One paper with its way.</summary>
public sealed record FilingView(int Number, string Title, string Kind, string Office, string WhatFor, string State, bool IsSilent, bool IsOpen, string Cost, string? ComeBacks, string? FileNumber, IReadOnlyList<VisitLine> Visits, string? Answer, string? AnswerText, int? Delivery, bool MayRecord, string? CorrectUrl, string? CorrectAnswerUrl);

/// <summary>A paper is opened, carried, answered.</summary>
public static class FilingScreens
{
    const int WhoMost = 4;

    public static string UrlOf(int number) => $"{FilingHome.Url}/{number}";

    public static void Map(Routes routes)
    {
        routes.Get(FilingHome.Url + "/nuevo", Power.KeepPapers, (Visit visit, int? entrega) => AskNew(visit, entrega, null, [], StatusCodes.Status200OK));
        routes.Post(FilingHome.Url + "/nuevo", Power.KeepPapers, Open);
        routes.Get(FilingHome.Url + "/{number:int}", Power.SeeBooks, (Visit visit, int number) => visit.Read(o => ViewOf(o, number, visit)) is { } view ? Answers.Page<FilingPage>(new { View = view }) : Results.NotFound());
        routes.Get(FilingHome.Url + "/{number:int}/ida", Power.KeepPapers, (Visit visit, int number) => AskVisit(visit, number, null, [], StatusCodes.Status200OK));
        routes.Post(FilingHome.Url + "/{number:int}/ida", Power.KeepPapers, Go);
        routes.Get(FilingHome.Url + "/{number:int}/respuesta", Power.KeepPapers, (Visit visit, int number) => AskAnswer(visit, number, null, [], StatusCodes.Status200OK));
        routes.Post(FilingHome.Url + "/{number:int}/respuesta", Power.KeepPapers, Answer);
        routes.Get(FilingHome.Url + "/{number:int}/foto/{errand:int}", Power.KeepPapers, (Visit visit, Node node, int number, int errand) =>
            Photographs.Show(visit, node, visit.Read(o => o.Authorities.FilingOf(number)?.Visits.FirstOrDefault(e => e.Fact.Number == errand)?.Photo)));
    }

    static FilingView? ViewOf(Organization o, int number, Visit visit)
    {
        if (o.Authorities.FilingOf(number) is not { } filing) return null;
        var (t, may) = (visit.T, visit.May(Power.KeepPapers));
        return new FilingView(number, FilingWords.Title(filing, t), t["filing.kind." + filing.Fact.Kind], filing.Office ?? t["erased"], filing.WhatFor ?? t["erased"], FilingWords.State(filing, visit.Today, t), filing.IsSilent(visit.Today), filing.IsOpen,
            FilingWords.Cost(filing, t), filing.ComeBacks == 0 ? null : t.Of("filing.come-backs", ("n", filing.ComeBacks)), filing.FileNumber,
            [.. filing.Visits.Reverse().Select(e => RowOf(o, e, visit, may))],
            filing.Answer is { } answer ? string.Join(" · ", new[] { t["filing.result." + answer.Result], answer.Document }.OfType<string>()) : null, filing.AnswerText,
            filing.Fact.Delivery is { } delivery && o.Store.Deliveries.TryGetValue(delivery, out var about) ? about.Number : null, may, Corrections.UrlOf(o, filing.Stamp.Act, visit),
            filing.Answer is not null && o.History.On(filing.Answer.Date).FirstOrDefault(a => o.History.OfAct(a).Any(f => ReferenceEquals(f.Fact, filing.Answer))) is var act && act != Guid.Empty ? Corrections.UrlOf(o, act, visit) : null);
    }

    static VisitLine RowOf(Organization o, WindowVisit errand, Visit visit, bool may) => new(
        errand.Fact.Number, DateWords.Capital(DateWords.WeekdayDayMonth(errand.Date)), visit.T["window.result." + errand.Fact.Result], errand.Fact.Result switch { WindowResult.HandedIn => "stamp", WindowResult.ComeBackTomorrow => "hourglass", WindowResult.NobodyThere => "prohibit", WindowResult.MoreAsked => "list-checks", _ => "info" },
        string.Join(", ", errand.Went.Select(p => o.Register.CalledOf(p) ?? visit.T["erased"])), visit.T.Of("filing.hours", ("n", AidWords.Hours(errand.Minutes))), errand.Fact.FileNumber, errand.Text, errand.Photo is not null && may, Corrections.UrlOf(o, errand.Stamp.Act, visit));

    static async Task<IResult> Open(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        int? number = posted.Int("entrega") is > 0 and var about ? about : null;
        var delivery = number is { } n ? visit.Read(o => OneDelivery.Find(o, n)?.Id) : null;
        var result = await visit.Do(posted, new OpenFiling(posted.Choice("Kind", FilingKind.Other), posted.Date("Date") ?? visit.Today, posted.Text("Office") ?? "", posted.Text("WhatFor", 2000) ?? "", delivery));
        return result.Done ? Answers.GoOn(result.Facts.OfType<FilingOpened>().FirstOrDefault() is { } opened ? UrlOf(opened.Number) : FilingHome.Url, "filing-opened") : AskNew(visit, number, posted, result.Errors, result.Status);
    }

    static IResult AskNew(Visit visit, int? delivery, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        var (office, what) = visit.Read(o => delivery is { } n && OneDelivery.Find(o, n) is { } about
            ? (t[ClaimLetter.NextStep(o, about).Office], t.Of("filing.about-delivery", ("n", n), ("what", DeliveryWords.Shortage(o, about, t)))) : ("", ""));
        var form = new Asked(t["filing.new"], "stamp", "cases", FilingHome.Url, FilingHome.Url + "/nuevo", t["filing.save"],
        [
            new(QuestionKind.List, "Kind", t["filing.kind"], $"{(delivery is null ? FilingKind.Request : FilingKind.Complaint)}") { Choices = [.. Enum.GetValues<FilingKind>().Select(k => new Choice($"{k}", t["filing.kind." + k]))] },
            new(QuestionKind.Text, "Office", t["filing.office"], office) { Hint = t["filing.office.hint"] },
            new(QuestionKind.Note, "WhatFor", t["filing.what-for"], what) { Max = 2000 },
            new(QuestionKind.Date, "Date", t["filing.date"], visit.Today.Typed()),
            .. delivery is { } d ? new Question[] { new(QuestionKind.Select, "entrega", t["filing.delivery"], $"{d}") { Choices = [new($"{d}", t.Of("delivery.heading", ("n", d)))] } } : [],
        ]) { Why = t["filing.why"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static async Task<IResult> Go(HttpContext context, Visit visit, Node node, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Authorities.FilingOf(number)?.Id) is not { } filing) return Results.NotFound();
        var went = visit.Read(o => Enumerable.Range(0, WhoMost).Select(i => posted.Int(i == 0 ? "Went" : $"Went{i}")).Where(n => n > 0).Select(n => People.Find(o, n, visit.Today) ?? PersonId.Nobody).Distinct().ToArray());
        var (hours, rest) = (posted.Int("Hours"), posted.Int("Minutes"));
        // What no clock shows is for the command to refuse.
        var minutes = hours is < 0 or > 24 || rest is < 0 or > 59 ? -1 : hours * 60 + rest;
        Attachment? photo = posted.HasErrors ? null : await SheetPhoto.Keep(posted, "Photo", visit, node, context.RequestAborted);
        var result = await visit.Do(posted, new VisitWindow(filing, posted.Date("Date") ?? visit.Today, posted.Choice("Result", WindowResult.Told), went, minutes, posted.Text("FileNumber", 60), posted.Text("Text", 2000), photo));
        return result.Done ? Answers.GoOn(UrlOf(number), "window-visited") : AskVisit(visit, number, posted, result.Errors, result.Status);
    }

    static IResult AskVisit(Visit visit, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        if (visit.Read(o => o.Authorities.FilingOf(number) is { } filing ? (Title: FilingWords.Title(filing, t), People: People.Choices(o, visit), Me: $"{o.Register.NumberOf(visit.Person)}", IsIn: filing.HandedIn is not null) : default) is not { Title: not null } shown) return Results.NotFound();
        var form = new Asked(t["window.title"], "person-simple-walk", "cases", UrlOf(number), UrlOf(number) + "/ida", t["window.save"],
        [
            new(QuestionKind.List, "Result", t["window.result"], $"{(shown.IsIn ? WindowResult.Told : WindowResult.HandedIn)}") { Choices = [.. Enum.GetValues<WindowResult>().Select(r => new Choice($"{r}", t["window.result." + r]))] },
            new(QuestionKind.Date, "Date", t["window.date"], visit.Today.Typed()),
            new(QuestionKind.Select, "Went", t["window.who"], shown.Me) { Choices = shown.People },
            .. Enumerable.Range(1, WhoMost - 1).Select(i => new Question(QuestionKind.Select, $"Went{i}", t["window.with"]) { Choices = shown.People, Empty = t["window.nobody-else"], Optional = true }),
            new(QuestionKind.Number, "Hours", t["window.hours"], "2") { Hint = t["window.hours.hint"], Max = 24 },
            new(QuestionKind.Number, "Minutes", t["window.minutes"], "0") { Max = 59 },
            new(QuestionKind.Text, "FileNumber", t["window.file"]) { Hint = t["window.file.hint"], Optional = true, Max = VisitWindow.FileNumberLengthMax },
            new(QuestionKind.Note, "Text", t["window.text"]) { Hint = t["window.text.hint"], Optional = true, Max = 2000 },
            new(QuestionKind.Photo, "Photo", t["window.photo"]) { Optional = true },
        ]) { Why = t.Of("window.why", ("what", shown.Title)) };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static async Task<IResult> Answer(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Authorities.FilingOf(number)?.Id) is not { } filing) return Results.NotFound();
        if (!posted.Has("Result")) posted.Wrong("Result", "filing.result.missing");
        var result = await visit.Do(posted, new AnswerFiling(filing, posted.Date("Date") ?? visit.Today, posted.Choice("Result", FilingResult.Promised), posted.Text("Document", 60), posted.Text("Text", 2000)));
        return result.Done ? Answers.GoOn(UrlOf(number), "filing-answered") : AskAnswer(visit, number, posted, result.Errors, result.Status);
    }

    static IResult AskAnswer(Visit visit, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        if (visit.Read(o => o.Authorities.FilingOf(number) is { } filing ? FilingWords.Title(filing, t) : null) is not { } title) return Results.NotFound();
        var form = new Asked(t["filing.answer.title"], "envelope-simple", "cases", UrlOf(number), UrlOf(number) + "/respuesta", t["filing.answer.save"],
        [
            new(QuestionKind.List, "Result", t["filing.answer.result"]) { Choices = [.. Enum.GetValues<FilingResult>().Select(r => new Choice($"{r}", t["filing.result." + r]))] },
            new(QuestionKind.Date, "Date", t["filing.answer.date"], visit.Today.Typed()),
            new(QuestionKind.Text, "Document", t["filing.answer.document"]) { Hint = t["filing.answer.document.hint"], Optional = true, Max = 60 },
            new(QuestionKind.Note, "Text", t["filing.answer.text"]) { Optional = true, Max = 2000 },
        ]) { Why = title };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
