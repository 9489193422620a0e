using System.Globalization;
using Minka.Domain.Kitchen;

namespace Minka.Features.Menus;

/// <summary>
/// What she wants of the plan, as the address carries it: <c>quiero=20261124-Main-olluquito~20261125-libre~20261126-r80</c>
/// (a dish on a day, a planned day thought over again, so many rations). Nothing of it is in the books until she takes the plan.
/// </summary>
public sealed record MenuWishes(IReadOnlyDictionary<(DateOnly Date, Course Course), string> Dishes, IReadOnlySet<DateOnly> Freed, IReadOnlyDictionary<DateOnly, int> Rations)
{
    public const string Field = "quiero";
    const int WishesMax = 40, LengthMax = 2_000;
    const string Free = "libre";

    public static readonly MenuWishes None = new(new Dictionary<(DateOnly, Course), string>(), new HashSet<DateOnly>(), new Dictionary<DateOnly, int>());

    /// <summary>Reads an address; what cannot be read is left out.</summary>
    public static MenuWishes Read(string? text)
    {
        var wishes = None;
        foreach (var part in (text is { Length: <= LengthMax } ? text : "").Split('~', StringSplitOptions.RemoveEmptyEntries).Take(WishesMax))
        {
            var pieces = part.Split('-', 3);
            if (pieces.Length < 2 || !DateOnly.TryParseExact(pieces[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) continue;
            if (pieces[1] == Free) wishes = wishes.Freeing(date);
            else if (pieces[1] is ['r', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var rations)) wishes = wishes.For(date, rations);
            else if (pieces.Length == 3 && Enum.TryParse<Course>(pieces[1], out var course) && Enum.IsDefined(course)) wishes = wishes.With(date, course, pieces[2]);
        }
        return wishes;
    }

    public MenuWishes With(DateOnly date, Course course, string dish) => this with { Dishes = new Dictionary<(DateOnly, Course), string>(Dishes) { [(date, course)] = dish } };
    public MenuWishes Without(DateOnly date, Course course) => this with { Dishes = Dishes.Where(d => d.Key != (date, course)).ToDictionary() };
    public MenuWishes Freeing(DateOnly date) => this with { Freed = new HashSet<DateOnly>(Freed) { date }, Dishes = Dishes.Where(d => d.Key.Date != date).ToDictionary() };
    public MenuWishes For(DateOnly date, int rations) => this with { Rations = new Dictionary<DateOnly, int>(Rations) { [date] = rations } };

    /// <summary>The same, for an address.</summary>
    public string Written => string.Join('~',
        Freed.Order().Select(d => $"{Day(d)}-{Free}")
            .Concat(Rations.OrderBy(r => r.Key).Select(r => string.Create(CultureInfo.InvariantCulture, $"{Day(r.Key)}-r{r.Value}")))
            .Concat(Dishes.OrderBy(d => d.Key.Date).ThenBy(d => d.Key.Course).Select(d => $"{Day(d.Key.Date)}-{d.Key.Course}-{d.Value}")));

    /// <summary>An address with these wishes.</summary>
    public string Url(string path) => Written is { Length: > 0 } written ? $"{path}{(path.Contains('?') ? '&' : '?')}{Field}={Uri.EscapeDataString(written)}" : path;

    static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
