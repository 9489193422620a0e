using System.CommandLine;
using System.Globalization;

namespace Minka.Commands;

/// <summary>Options that several verbs share.</summary>
public static class Options
{
    public static Option<string> Data() => new("--data") { Description = "The data folder: keys, PINs, and the organisations' files.", Required = true, HelpName = "DIR" };

    /// <summary>The file of a reading verb.</summary>
    public static Argument<string> File() => new("FILE") { Description = "An organisation's file, such as datos/organizations/cocina.minka; a copy on a stick will do." };

    public static Option<bool> Json() => new("--json") { Description = "Answers in JSON, for a program to read." };

    public static Option<DateTimeOffset?> Clock() => new("--clock")
    {
        Description = "Starts the clock at this moment instead of now, for demonstrations and tests: 2026-11-23T08:00:00-05:00.",
        HelpName = "TIME",
    };

    public static TimeProvider ClockFrom(DateTimeOffset? start) => start is { } moment ? new ShiftedClock(moment) : TimeProvider.System;

    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (result.Tokens.Count == 1 && DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            result.AddError($"{name}: a date such as 2026-11-23");
            return null;
        },
    };
}

/// <summary>A clock that runs as the system's does, from another moment.</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    readonly long began = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + System.GetElapsedTime(began);
}
