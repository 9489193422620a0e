using Minka.Domain.Organizations;
using Minka.Hosting.Nodes;

namespace Minka.Hosting.Tests.Nodes;

public sealed class CalendarAddressTests : IDisposable
{
    static readonly Guid kitchen = new(1, 1, 1, new byte[8]), other = new(2, 1, 1, new byte[8]);
    static readonly PersonId rosa = new(new Guid(3, 1, 1, new byte[8])), justa = new(new Guid(4, 1, 1, new byte[8]));
    readonly string path = Directory.CreateTempSubdirectory("minka-calendar-").FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);

    T With<T>(Func<CalendarAddresses, T> work)
    {
        using var folder = DataFolder.TryOpen(path, new DataFolderOptions { PinCost = PinCost.Least }, out _);
        return work(folder!.Calendars);
    }

    [Fact]
    public void An_address_is_known_again_after_a_restart_and_is_nobody_else_s()
    {
        var (hers, justas, elsewhere) = With(c => (c.Open(kitchen, rosa), c.Open(kitchen, justa), c.Open(other, rosa)));
        Assert.Equal(3, new HashSet<string> { hers, justas, elsewhere }.Count);
        Assert.Equal((kitchen, rosa), With(c => c.Recognize(hers)));
        Assert.Equal((other, rosa), With(c => c.Recognize(elsewhere)));
        Assert.Equal(hers, With(c => c.Of(kitchen, rosa)));
        Assert.Null(With(c => c.Of(other, justa)));
    }

    [Fact]
    public void A_new_one_ends_the_old_one_and_a_closed_one_opens_nothing()
    {
        var (old, fresh) = With(c => (c.Open(kitchen, rosa), c.Open(kitchen, rosa)));
        Assert.Null(With(c => c.Recognize(old)));
        Assert.Equal((kitchen, rosa), With(c => c.Recognize(fresh)));
        With(c => { c.Close(kitchen, rosa); return 0; });
        Assert.Null(With(c => c.Recognize(fresh)));
        Assert.Null(With(c => c.Of(kitchen, rosa)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdeg")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public void What_is_no_address_is_nobody_s(string? address) => Assert.Null(With(c => { c.Open(kitchen, rosa); return c.Recognize(address); }));

    [Fact]
    public void A_copy_of_node_db_with_another_key_opens_nothing()
    {
        var hers = With(c => c.Open(kitchen, rosa));
        File.Delete(Path.Combine(path, "keys", "calendars.key"));
        Assert.Null(With(c => c.Recognize(hers)));
    }
}
