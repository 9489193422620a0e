using Minka.Domain.Organizations;
using Minka.Ui;

namespace Minka.Web;

/// <summary>The organisation's two colours, chosen by number, as the names of areas whose colours they are.</summary>
public static class Bands
{
    public static (string One, string Two) Of(CharterBook charter) =>
        (Areas.All[Inside(charter.Weave?.First, Areas.All.Count)], Areas.SecondThreads[Inside(charter.Weave?.Second ?? Areas.SecondThreads.Count - 2, Areas.SecondThreads.Count)]);

    static int Inside(int? number, int count) => ((number ?? 0) % count + count) % count;
}
