using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Papers;

namespace Minka.Domain.Tests.Papers;

public class PaperBookTests
{
    static readonly SheetCode orders = new(SheetKind.Orders, Story.FirstDay);

    [Fact]
    public void A_sheet_that_was_typed_is_known_and_may_be_typed_again()
    {
        var kitchen = Story.Founded();
        Assert.Empty(kitchen.Books.Papers.TypedBefore(orders.ToString()));
        kitchen.Accepts(new NoteTypedSheet(orders, [3, 1, 3]));
        Assert.Equal([1, 3], Assert.Single(kitchen.Books.Papers.TypedBefore(orders.ToString())).Fact.Rows);
        kitchen.Accepts(new NoteTypedSheet(orders, [4]));
        Assert.Equal(2, kitchen.Books.Papers.TypedBefore(orders.ToString()).Count);
    }

    [Fact]
    public void A_sheet_without_a_row_is_refused() => Assert.Equal("Rows", Story.Founded().Refuses<NothingTyped>(new NoteTypedSheet(orders, [])).Field);

    [Fact]
    public void The_last_layout_that_was_chosen_holds_and_a_member_cannot_choose()
    {
        var kitchen = Story.Founded();
        var justa = kitchen.Registers("Justa");
        Assert.Null(kitchen.Books.Papers.LayoutOf("register"));
        kitchen.Accepts(new ChooseLayout("register", "pca-15"));
        kitchen.Accepts(new ChooseLayout("register", "estandar"));
        Assert.Equal("estandar", kitchen.Books.Papers.LayoutOf("register"));
        kitchen.Refuses<NotHerOffice>(justa, new ChooseLayout("register", "pca-15"));
        kitchen.Refuses<NoSuchLayout>(kitchen.Elena, new ChooseLayout("register", " "));
    }
}
