using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Members;

/// <summary>A sheet of the official register was taken into the book; the people follow as facts of their own.</summary>
/// <param name="Taken">Rows that became people, corrected ones among them.</param>
/// <param name="Known">Rows that were recognised as people of the book.</param>
/// <param name="Waiting">People whose household nobody has said yet.</param>
[FactKind("members.register-imported")]
public sealed record RegisterImported(DateOnly Date, int Taken, int Corrected, int Refused, int Known, int Waiting) : IDatedFact, IReversibleFact;

/// <summary>That row is this person of the book: her papers are filled in, she is not written twice.</summary>
public sealed record KnownRow(int Line, PersonId Person);

/// <summary>
/// Takes every row that <see cref="RegisterSheet.Read"/> takes, in one act. Each member opens a household and her wards
/// join it; users whom the sheet ties to nobody wait in the tray (<c>Register.RowsToPlace</c>).
/// </summary>
/// <param name="Since">From which day they are members: today, or the day when the sheet was made.</param>
/// <param name="Known">Rows that the reader recognised: the founder stands in her own sheet too.</param>
public sealed record ImportRegister(IReadOnlyList<IReadOnlyList<string?>> Rows, DateOnly Since, IReadOnlyList<KnownRow> Known) : ICommand
{
    public const int NumberMax = 1_000_000;

    public Power Needs => Power.Admit;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var report = RegisterSheet.Read(organization, Rows, act.Today);
        if (report.Unreadable is { } unreadable) return Outcome.Refuse(unreadable);
        objections.AddIf(Since > act.Today, () => new DateInFuture { Field = nameof(Since) });
        objections.AddIf(!report.Taken.Any(), () => new NothingToImport());
        objections.AddIf(Known.Any(k => !organization.Register.People.ContainsKey(k.Person)), () => new NotInTheRegister { Field = nameof(Known) });
        objections.AddIf(Known.Count != Known.DistinctBy(k => k.Person).Count() || Known.Count != Known.DistinctBy(k => k.Line).Count(), () => new KnownTwice { Field = nameof(Known) });
        return objections.Any ? objections.Refuse() : Outcome.Accept(new SheetFacts(organization, act, this, report).All());
    }
}

public sealed record NothingToImport : Refusal;
/// <summary>Two rows were said to be one person, or one row two.</summary>
public sealed record KnownTwice : Refusal;
