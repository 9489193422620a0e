using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Minka.Web;

/// <summary>
/// The address by which the phones of the house reach this node. On the node's own screen the browser says `localhost`,
/// which on a phone would be the phone itself.
/// </summary>
public static class HouseAddress
{
    public static string Of(HttpRequest request) =>
        request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" && InTheHouse() is { } address
            ? $"{request.Scheme}://{address}{(request.Host.Port is { } port ? $":{port}" : "")}"
            : $"{request.Scheme}://{request.Host}";

    /// <summary>This machine's first address on a network that is up; null where it stands alone.</summary>
    static IPAddress? InTheHouse() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(n => n.GetIPProperties().UnicastAddresses)
        .Select(u => u.Address)
        .FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));
}
