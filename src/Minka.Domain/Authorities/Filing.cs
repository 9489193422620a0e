using Minka.Domain.Organizations;

namespace Minka.Domain.Authorities;

/// <summary>A paper that goes through an office's window until somebody answers.</summary>
public readonly record struct FilingId(Guid Value);

/// <summary>What a paper asks for.</summary>
public enum FilingKind { Complaint, Recognition, Registration, Request, Report, SubsidyBalance, Other }

/// <summary>What an errand to the window gave. «Vuelva mañana» is one of them, and counts.</summary>
public enum WindowResult { HandedIn, ComeBackTomorrow, NobodyThere, MoreAsked, Told }

/// <summary>How a paper was answered.</summary>
public enum FilingResult { Granted, InPart, Promised, Refused, Withdrawn }

/// <summary>An errand for a paper: who went, how long it took, what came of it.</summary>
/// <param name="Text">What they were told, and by whom; null where nobody wrote it, or it was erased.</param>
public sealed record WindowVisit(WindowVisited Fact, Stamp Stamp, string? Text)
{
    public string? Photo { get; init; }
    public DateOnly Date => Fact.Date;
    public IReadOnlyList<PersonId> Went { get; } = [.. (Fact.Went ?? []).Distinct()];

    /// <summary>Of all who went together.</summary>
    public long Minutes => (long)Went.Count * Math.Clamp(Fact.Minutes, 0, VisitWindow.MinutesMax);
}

/// <summary>A paper with the authorities, with all that it cost and all that came of it.</summary>
public sealed record Filing(FilingOpened Fact, Stamp Stamp)
{
    public FilingId Id => Fact.Id;
    public int Number => Fact.Number;

    /// <summary>The window or office; null where nobody wrote it, or it was erased.</summary>
    public string? Office { get; init; }
    public string? WhatFor { get; init; }
    public IReadOnlyList<WindowVisit> Visits { get; init; } = [];
    public FilingAnswered? Answer { get; init; }
    public string? AnswerText { get; init; }
    internal Guid AnswerAct { get; init; }

    WindowVisit? HandingIn => Visits.Where(e => e.Fact.Result == WindowResult.HandedIn).MinBy(e => e.Date);

    /// <summary>The day on which the window took it; null while it never did.</summary>
    public DateOnly? HandedIn => HandingIn?.Date;
    /// <summary>The number that the office's stamp gave it.</summary>
    public string? FileNumber => Visits.Select(e => e.Fact.FileNumber).LastOrDefault(n => n is not null);
    public DateOnly? AnswerBy => HandingIn?.Fact.AnswerBy;
    public long Minutes => Visits.Sum(e => e.Minutes);
    public int ComeBacks => Visits.Count(e => e.Fact.Result is WindowResult.ComeBackTomorrow or WindowResult.NobodyThere);
    public bool IsOpen => Answer is null;

    /// <summary>Days of silence since the window took it, or until it answered; null while it never did.</summary>
    public int? SilentDays(DateOnly today) => HandedIn is not { } since ? null : Math.Max(0, (Answer is { } answer && answer.Date < today ? answer.Date : today).DayNumber - since.DayNumber);

    /// <summary>The day for the answer has passed and there is none.</summary>
    public bool IsSilent(DateOnly today) => IsOpen && AnswerBy < today;
}
