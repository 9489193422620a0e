using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Demo;

/// <summary>What was made, for whoever reads it on the terminal.</summary>
/// <param name="SignInAs">Whom to sign in as: her number, what she is called, her post.</param>
public sealed record DemoMade(string File, DateOnly Today, int Acts, long Entries, string? Fingerprint, IReadOnlyList<(int Number, string Called, Post Post)> SignInAs, string Pin);

/// <summary>Makes the demonstration in a data folder: the file, the year, and PINs for the board.</summary>
public static class DemoFolder
{
    public const string FileName = "manos-unidas";

    /// <summary>The same for everybody of the board: this kitchen is invented.</summary>
    public const string Pin = "2580";

    /// <summary>Null when the folder holds an organisation already, or another process holds the folder.</summary>
    public static async Task<DemoMade?> Make(string path, DemoPlan plan, Action<DateOnly, double>? progress = null)
    {
        var first = DemoCalendar.FirstDay(plan);
        var clock = new StoryClock(new DateTimeOffset(first, new TimeOnly(8, 30), TimeSpan.FromHours(-5)));
        using var folder = DataFolder.TryOpen(path, new DataFolderOptions { Clock = clock, PinCost = PinCost.Least, DeviceName = "laptop de la cocina (demo)" }, out _);
        if (folder is null) return null;
        await using var shelf = OrganizationShelf.Open(folder);
        if (shelf.All.Count > 0) return null;

        // Ids come from the seed, so that the same plan tells the same facts; keys and salts never do.
        var chance = new SeededChance(plan.Seed);
        var (kitchen, reply) = await shelf.Found(FileName, DemoKitchen.Founding(), new Act(chance.NextId(), default, default, first, clock.GetUtcNow()));
        if (kitchen is null) throw new InvalidOperationException($"The demonstration could not be founded: {reply}");
        var writer = new DemoWriter(kitchen, clock, chance);
        var lived = await new DemoYear(writer, plan, progress).Live();
        foreach (var home in lived.Homes.Where(h => h.Told.Post is not null)) await folder.Pins.Set(kitchen.Id, home.Person, Pin);
        var board = kitchen.Read(o => o.Offices.BoardOn(plan.Today).Select(t => (o.Register.NumberOf(t.Term.Person), o.Register.CalledOf(t.Term.Person) ?? "", t.Term.Post)).ToArray());
        folder.Copies.Remember(FileName, clock.GetUtcNow());
        var integrity = kitchen.Integrity;
        return new DemoMade(Path.Combine(folder.OrganizationsFolder, FileName + ".minka"), plan.Today, writer.Acts, integrity.Entries, $"{integrity.Number}: {integrity.Words}", board, Pin);
    }
}
