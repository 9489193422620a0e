namespace Minka.Web;

/// <summary>Addresses that came from outside and lead back into the program, or nowhere.</summary>
public static class OwnPath
{
    /// <summary>A path of this server as a browser writes it: browsers drop line ends and take \ for /, and headers hold no ñ.</summary>
    public static bool Is(string? path) => path is ['/', ..] && path is not ['/', '/' or '\\', ..] && path.All(c => c is > ' ' and < '\x7f');
}
