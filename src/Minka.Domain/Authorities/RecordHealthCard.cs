using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Authorities;

/// <summary>A cook's health card, its dates sealed: whoever may not read what is sealed sees only how many there are.</summary>
[FactKind("authorities.health-card-recorded", Erasable = true)]
public sealed record HealthCardRecorded(PersonId Person, Sealed Dates) : IFact;

/// <summary>From when and until when a card holds.</summary>
public sealed record HealthCardDates(DateOnly From, DateOnly Until)
{
    const string Format = "yyyy-MM-dd";

    /// <summary>As it is sealed: "2026-03-02 2027-03-01".</summary>
    public override string ToString() => From.ToString(Format, CultureInfo.InvariantCulture) + " " + Until.ToString(Format, CultureInfo.InvariantCulture);

    public static HealthCardDates? Read(string? text) =>
        text?.Split(' ') is [var from, var until] && TryDay(from, out var first) && TryDay(until, out var last) ? new HealthCardDates(first, last) : null;

    static bool TryDay(string text, out DateOnly date) => DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}

/// <summary>How many cooks have a card that holds, that ends soon, that ended, and how many none.</summary>
public sealed record HealthCards(int Valid, int Ending, int Ended, int None)
{
    public int All => Valid + Ending + Ended + None;
}

/// <summary>Write down a health card.</summary>
public sealed record RecordHealthCard(PersonId Person, DateOnly From, DateOnly Until) : ICommand
{
    const int YearsMax = 5;

    public Power Needs => Power.SeeSensitive;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Register.People.ContainsKey(Person), () => new NotInTheRegister { Field = nameof(Person) });
        objections.AddIf(From > act.Today, () => new DateInFuture { Field = nameof(From) });
        objections.AddIf(Until < From || Until.Year > act.Today.Year + YearsMax, () => new UntilOdd { Field = nameof(Until) });
        return objections.OrAccept(new HealthCardRecorded(Person, new Sealed(new HealthCardDates(From, Until).ToString())));
    }
}
