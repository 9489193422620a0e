using Minka.Domain.Amounts;
using Minka.Domain.Offices;

namespace Minka.Domain.Organizations;

/// <summary>A number that the organisation decided for itself, from a date on, with who decided it.</summary>
/// <param name="Key">A key of <see cref="Settings.All"/>.</param>
/// <param name="Value">In the smallest unit of the setting: céntimos, minutes, grams, days, percent, 1 or 0.</param>
/// <param name="From">The first day on which it holds; days before are judged by the earlier value.</param>
/// <param name="Source">Only in journals from before the words had a fact of their own; nothing writes it any more.</param>
[FactKind("organization.setting-decided")]
public sealed record SettingDecided(string Key, long Value, DateOnly From, string? Source = null) : IFact;

/// <summary>Which assembly, board or norm decided it, in her words.</summary>
[FactKind("organization.setting-sourced", Erasable = true)]
public sealed record SettingSourced(string Key, string Source) : IFact;

/// <summary>Records what the assembly, the board or a norm decided. The same date again corrects it.</summary>
public sealed record DecideSetting(string Key, long Value, DateOnly From, string Source) : ICommand
{
    /// <summary>A price may be decided for next month; a date further away is a slip of the finger.</summary>
    public const int DaysAheadMax = 366;

    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var (setting, source) = (Settings.Find(Key), Words.Tidy(Source));
        if (setting is null) return Outcome.Refuse(new NoSuchSetting(Key ?? "") { Field = nameof(Key) });
        objections.AddIf(Value < setting.Min || Value > setting.Max, () => OutOfRange(setting));
        objections.AddIf(From.DayNumber - act.Today.DayNumber > DaysAheadMax, () => new SettingTooFarAhead(From) { Field = nameof(From) });
        objections.AddIf(source is null, () => new SourceMissing { Field = nameof(Source) });
        objections.AddIf(source?.Length > Words.LengthMax, () => new TextTooLong(source!.Length, Words.LengthMax) { Field = nameof(Source) });
        return objections.OrAccept(new SettingDecided(setting.Key, Value, From), new SettingSourced(setting.Key, source ?? ""));
    }

    Refusal OutOfRange(Setting setting) => setting.Unit == SettingUnit.Centimos
        ? new PriceOutOfRange(new Soles(setting.Min), new Soles(setting.Max)) { Field = nameof(Value) }
        : new SettingOutOfRange(setting.Key, Value, setting.Min, setting.Max) { Field = nameof(Value) };
}

public sealed record NoSuchSetting(string Key) : Refusal;
public sealed record SettingOutOfRange(string Key, long Value, long Min, long Max) : Refusal;
public sealed record PriceOutOfRange(Soles Min, Soles Max) : Refusal;
public sealed record SettingTooFarAhead(DateOnly From) : Refusal;
/// <summary>A number without who decided it would be nobody's.</summary>
public sealed record SourceMissing : Refusal;
