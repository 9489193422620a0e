using Minka.Commands;
using Minka.Domain.Sharing;

namespace Minka.Tests.Commands;

public class DrawTests
{
    [Fact]
    public async Task A_published_draw_is_done_again_without_any_file()
    {
        var said = await Said.By("draw", "--words", "mesa lana rio sol papa cerro", "--numbers", "7 23 4", "--among", "22", "--prizes", "5");
        Assert.Equal((Verbs.Done, string.Join(' ', Draw.Pick("mesa lana rio sol papa cerro", [7, 23, 4], 22, 5))), (said.Code, said.Output.Trim()));
    }

    [Fact]
    public async Task What_is_no_number_and_no_count_is_said()
    {
        Assert.Equal(Verbs.Usage, (await Said.By("draw", "--words", "mesa", "--numbers", "7 siete", "--among", "22", "--prizes", "5")).Code);
        Assert.Equal(Verbs.Usage, (await Said.By("draw", "--words", "mesa", "--numbers", "7", "--among", "0", "--prizes", "5")).Code);
    }
}
