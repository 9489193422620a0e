using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Papers;

/// <summary>A sheet of paper was typed back; what stood on it was recorded as acts of its own.</summary>
/// <param name="Code">As printed on its head.</param>
/// <param name="Rows">Numbers of the rows that carried something.</param>
[FactKind("papers.sheet-typed")]
public sealed record SheetTyped(string Code, IReadOnlyList<int> Rows) : IFact;

/// <summary>Note that a sheet was typed, so that typing it again is noticed. It refuses no second time: a sheet may go on growing.</summary>
public sealed record NoteTypedSheet(SheetCode Code, IReadOnlyList<int> Rows) : ICommand
{
    public const int RowsMax = 2_000;

    public Power Needs => Code.Needs;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Rows.Count is 0 or > RowsMax, () => new NothingTyped { Field = nameof(Rows) });
        return objections.OrAccept(new SheetTyped(Code.ToString(), [.. Rows.Distinct().Order()]));
    }
}

public sealed record NothingTyped : Refusal;
