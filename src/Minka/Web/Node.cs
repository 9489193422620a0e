using Minka.Hosting.Live;
using Minka.Hosting.Nodes;

namespace Minka.Web;

/// <summary>This machine: its data folder with keys, PINs and browsers, and the live organisations in it.</summary>
public sealed class Node(DataFolder folder, OrganizationShelf shelf) : IAsyncDisposable
{
    /// <summary>The browser of the node's own screen: whoever sits there could open the files as well.</summary>
    public static readonly Guid OwnScreen = new("6f776e00-0000-4000-8000-73637265656e");

    public DataFolder Folder { get; } = folder;
    public OrganizationShelf Shelf { get; } = shelf;

    public async ValueTask DisposeAsync()
    {
        await Shelf.DisposeAsync();
        Folder.Dispose();
    }
}
