using Minka.Domain.Offices;
using Minka.Domain.Papers;

namespace Minka.Demo;

/// <summary>The paper of the story: the municipality's register was chosen, and a sheet of orders was typed back.</summary>
static class DemoPapers
{
    public static async Task Tell(DemoWriter writer, DateOnly eve, DateOnly lastDay)
    {
        var (president, orders) = writer.Read(o => (o.Offices.Holder(Post.President, eve), o.Days.On(lastDay).Orders.Select(x => o.Register.NumberOf(x.Household)).ToArray()));
        if (president is not { } she) return;
        await writer.Do(she, new ChooseLayout("register", "pca-15"));
        if (orders.Length > 0) await writer.Do(she, new NoteTypedSheet(new SheetCode(SheetKind.Orders, lastDay), orders));
    }
}
