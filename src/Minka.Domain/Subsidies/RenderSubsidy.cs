using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Subsidies;

/// <summary>What happens to the balance of a subsidy. It may be observed and answered more than once.</summary>
public enum BalanceStep { Filed, Observed, Answered, Approved }

/// <summary>A step of the rendering, on its day. Its words travel as <see cref="MoneyNoted"/>.</summary>
/// <param name="Spent">What had been spent when it was filed; zero on other steps.</param>
[FactKind("subsidies.balance-stepped")]
public sealed record BalanceStepped(Guid Subsidy, BalanceStep Step, DateOnly Date, Soles Spent) : IDatedFact, IReversibleFact;

/// <summary>Write down that the balance was filed, observed, answered or approved.</summary>
public sealed record StepBalance(Guid Subsidy, BalanceStep Step, DateOnly Date, string? Note = null) : ICommand
{
    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var subsidy = organization.Subsidies.Find(Subsidy);
        objections.AddIf(subsidy is null, () => new NoSuchSubsidy());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Note?.Length > Spend.NoteLengthMax, () => new TextTooLong(Note!.Length, Spend.NoteLengthMax) { Field = nameof(Note) });
        objections.AddIf(subsidy is not null && !Subsidies.Subsidy.MayFollow(subsidy.Stands, Step), () => new StepOutOfTurn { Field = nameof(Step) });
        objections.AddIf(Step == BalanceStep.Observed && string.IsNullOrWhiteSpace(Note), () => new ExplanationMissing { Field = nameof(Note) });
        if (objections.Any || subsidy is null) return objections.Refuse();
        var spent = Step == BalanceStep.Filed ? new Soles(organization.Subsidies.LinesOf(subsidy).Sum(l => l.Amount.Centimos)) : Soles.Zero;
        return Outcome.Accept(CashWords.With(new BalanceStepped(Subsidy, Step, Date, spent), Note));
    }
}

/// <summary>An answer follows an observation, and an approved balance is finished.</summary>
public sealed record StepOutOfTurn : Refusal;
