using System.Net.NetworkInformation;
using Microsoft.AspNetCore.Http;
using Minka.Web;

namespace Minka.Tests.Web;

public class HouseAddressTests
{
    [Fact]
    public void A_name_of_the_network_is_shown_as_it_is()
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("cocina.lan", 5080));
        Assert.Equal("http://cocina.lan:5080", HouseAddress.Of(request));
    }

    [Fact]
    public void The_own_screen_shows_an_address_that_another_machine_could_reach_and_keeps_the_port()
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("localhost", 5080));
        var shown = new Uri(HouseAddress.Of(request));
        Assert.Equal(5080, shown.Port);
        // A machine without any network has nothing better to show.
        var alone = !NetworkInterface.GetAllNetworkInterfaces().Any(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback
            && n.GetIPProperties().UnicastAddresses.Any(u => u.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork));
        Assert.True(alone || !shown.IsLoopback, shown.ToString());
    }
}
