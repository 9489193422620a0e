using Minka.Domain.Authorities;
using Minka.Domain.Organizations;
using Minka.Features.Aid;
using Minka.Locale;

namespace Minka.Features.Authorities;

/// <summary>How papers, days and duties towards the authorities are said.</summary>
static class FilingWords
{
    const int TitleLength = 72;

    public static string Title(Filing filing, Texts t) => filing.WhatFor is { } what ? Shortened(what) : t["filing.kind." + filing.Fact.Kind];

    /// <summary>Cut between two words where it is long.</summary>
    static string Shortened(string text) => text.Length <= TitleLength ? text : text[..(text.LastIndexOf(' ', TitleLength) is > TitleLength / 2 and var gap ? gap : TitleLength)].TrimEnd(' ', ',', '.', ';', ':') + "…";

    /// <summary>Where it stands, in one sentence.</summary>
    public static string State(Filing filing, DateOnly today, Texts t) => filing switch
    {
        { Answer: { } answer } => t.Of("filing.state.answered", ("date", DateWords.DayMonthYear(answer.Date)), ("result", t["filing.result." + answer.Result])),
        { HandedIn: null } => filing.Visits.Count == 0 ? t["filing.state.new"] : t.Of("filing.state.not-taken", ("n", filing.Visits.Count)),
        _ when filing.IsSilent(today) => t.Of("filing.state.silent", ("n", filing.SilentDays(today)!.Value), ("by", DateWords.DayMonth(filing.AnswerBy!.Value))),
        _ => t.Of("filing.state.waiting", ("by", DateWords.WeekdayDayMonth(filing.AnswerBy!.Value)), ("n", filing.SilentDays(today)!.Value)),
    };

    /// <summary>What it cost so far: 3 idas, 9 horas.</summary>
    public static string Cost(Filing filing, Texts t) =>
        t.Of("filing.errands", ("n", filing.Visits.Count)) + ", " + t.Of("filing.hours", ("n", AidWords.Hours(filing.Minutes)));

    public static string Duty(Obligation duty, Texts t) => t.Of("duty." + duty.Kind, ("n", duty.People), ("about", duty.About));

    public static string UrlOf(Obligation duty) => duty.Kind switch
    {
        ObligationKind.Mandate or ObligationKind.Recognition => "/organizacion/directiva",
        ObligationKind.HealthCards => "/tramites/carnes",
        ObligationKind.Answer => FilingScreens.UrlOf(duty.About),
        ObligationKind.Mend => $"{SupervisionScreens.Url}/{duty.About}",
        ObligationKind.Claim or ObligationKind.ClaimAnswer or ObligationKind.BasketRest => $"/almacen/entregas/{duty.About}",
        _ => "/tramites/papeles",
    };

    public static string IconOf(ObligationKind kind) => kind switch
    {
        ObligationKind.Mandate => "gavel",
        ObligationKind.Recognition or ObligationKind.PublicRegistry => "seal-check",
        ObligationKind.HealthCards => "heartbeat",
        ObligationKind.Fumigation => "broom",
        ObligationKind.Extinguisher => "shield-check",
        ObligationKind.BankSignatures => "bank",
        ObligationKind.Answer => "envelope-simple",
        ObligationKind.Mend => "eye",
        ObligationKind.Claim or ObligationKind.ClaimAnswer or ObligationKind.BasketRest => "truck",
        _ => "stamp",
    };

    /// <summary>Elected and recognised are two states: one sentence for both.</summary>
    public static string? Recognized(Organization o, DateOnly today, Texts t)
    {
        var recognition = o.Authorities.RecognitionOn(today);
        if (recognition.Since is not { } since) return null;
        return recognition.State switch
        {
            RecognitionState.Elected => t.Of("recognition.elected", ("since", DateWords.DayMonthYear(since)), ("n", recognition.DaysBetween(today)!.Value)),
            RecognitionState.Recognized or RecognitionState.Ended => t.Of("recognition." + recognition.State, ("since", DateWords.DayMonthYear(since)), ("resolution", recognition.Paper!.Resolution), ("date", DateWords.DayMonthYear(recognition.Paper.Date)),
                ("until", DateWords.DayMonthYear(recognition.Paper.Until)), ("n", recognition.DaysBetween(today)!.Value)),
            _ => null,
        };
    }
}
