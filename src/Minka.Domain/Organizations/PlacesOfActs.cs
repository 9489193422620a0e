using System.Runtime.InteropServices;

namespace Minka.Domain.Organizations;

/// <summary>
/// Where in a book's list the lines of each act stand. An act's lines lie side by side, nearly always: where the first and the last are is enough to
/// find them.
/// </summary>
sealed class PlacesOfActs(Organization organization)
{
    static readonly (int First, int Last) nowhere = (-1, -1);

    readonly List<(int First, int Last)> places = [];

    /// <summary>The last of them, of the act's lines and perhaps of others between; empty where the act has none.</summary>
    public Range Of(Guid act)
    {
        var number = organization.NumberOf(act);
        var (first, last) = number < 0 || number >= places.Count ? nowhere : places[number];
        return first < 0 ? default : first..(last + 1);
    }

    /// <summary>Notes that a line of an act, of the fact that is being folded, stands at a place after all that were noted before.</summary>
    /// <returns>Whether it is the act's first.</returns>
    public bool Add(Guid act, int place)
    {
        var number = organization.NumberOf(act);
        while (places.Count <= number) places.Add(nowhere);
        ref var known = ref CollectionsMarshal.AsSpan(places)[number];
        var isFirst = known.First < 0;
        known = (isFirst ? place : known.First, place);
        return isFirst;
    }
}
