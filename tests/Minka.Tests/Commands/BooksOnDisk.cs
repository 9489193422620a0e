using Minka.Demo;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Journal;

namespace Minka.Tests.Commands;

/// <summary>A month of the demonstration's kitchen in a data folder, made once for all tests that only read it.</summary>
public sealed class BooksOnDisk : IAsyncLifetime
{
    public string Data { get; } = Directory.CreateTempSubdirectory("minka-books-").FullName;
    public DemoMade Made { get; private set; } = null!;
    public string File => Made.File;

    public async ValueTask InitializeAsync() => Made = (await DemoFolder.Make(Data, new DemoPlan(new DateOnly(2026, 3, 9), Months: 1)))!;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Data, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy for a test that breaks it.</summary>
    public string Copy()
    {
        var copy = Path.Combine(Data, $"{SystemChance.Instance.NextId():N}.minka");
        System.IO.File.Copy(File, copy);
        return copy;
    }

    public OrganizationFile Read() => OrganizationFile.ReadOnly(File, TimeProvider.System);
}
