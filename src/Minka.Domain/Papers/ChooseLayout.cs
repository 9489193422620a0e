using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Papers;

/// <summary>In which layout a book is printed from now on. What was printed before stays as it is.</summary>
/// <param name="Book">register, cash, kardex …</param>
/// <param name="Layout">The name of the layout's file.</param>
[FactKind("papers.layout-chosen")]
public sealed record LayoutChosen(string Book, string Layout) : IFact;

/// <summary>Choose the layout of a book. Whether it exists is asked where layouts are kept: they are files beside the books.</summary>
public sealed record ChooseLayout(string Book, string Layout) : ICommand
{
    public const int NameLengthMax = 60;

    public Power Needs => Power.DecideSettings;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(string.IsNullOrWhiteSpace(Book) || Book.Length > NameLengthMax, () => new NoSuchLayout { Field = nameof(Book) });
        objections.AddIf(string.IsNullOrWhiteSpace(Layout) || Layout.Length > NameLengthMax, () => new NoSuchLayout { Field = nameof(Layout) });
        return objections.OrAccept(new LayoutChosen(Book, Layout));
    }
}

public sealed record NoSuchLayout : Refusal;
