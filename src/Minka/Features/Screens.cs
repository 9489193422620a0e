using Minka.Features.Entry;
using Minka.Features.Storeroom;
using Minka.Web;

namespace Minka.Features;

/// <summary>Every screen and act of the program, area by area: the table of contents.</summary>
public static class Screens
{
    public static void Map(Routes routes)
    {
        SignIn.Map(routes);

        Market.Map(routes);
        TakeIn.Map(routes);
    }
}
