using Minka.Features.Storeroom;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>A photograph that a fact names by its SHA-256, from beside the organisation's file.</summary>
static class Photographs
{
    public static IResult Show(Visit visit, Node node, string? hash) =>
        hash is not null && node.Folder.Attachments.Find(visit.Organization.Name, visit.Organization.Id, hash) is { } bytes && SheetPhoto.TypeOf(bytes) is { } type ? Results.Bytes(bytes, type) : Results.NotFound();
}
