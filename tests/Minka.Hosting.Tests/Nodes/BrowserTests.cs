using Minka.Hosting.Nodes;
using Minka.Hosting.Tests.Fitting;
using Minka.Journal;

namespace Minka.Hosting.Tests.Nodes;

public class BrowserTests
{
    static readonly Guid olla = new("11111111-0000-4000-8000-000000000001");
    static readonly Guid phone = new("22222222-0000-4000-8000-000000000001");

    [Fact]
    public async Task A_browser_is_known_by_its_token_until_it_is_revoked()
    {
        await using var folder = new TestFolder();
        var token = folder.Open().Browsers.Enrol(phone, olla, "celular de la cocina");
        await folder.Close();
        var browsers = folder.Open().Browsers;
        Assert.Equal((phone, olla, "celular de la cocina"), browsers.Recognize(token) is { } known ? (known.Id, known.Organization, known.Label) : default);
        browsers.Revoke(phone);
        Assert.Null(browsers.Recognize(token));
        Assert.True(Assert.Single(browsers.Of(olla)).IsRevoked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no-es-un-token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_nobody(string? token)
    {
        await using var folder = new TestFolder();
        folder.Open().Browsers.Enrol(phone, olla, "celular");
        Assert.Null(folder.Folder!.Browsers.Recognize(token));
    }

    [Fact]
    public async Task The_token_itself_is_not_on_the_disk()
    {
        await using var folder = new TestFolder();
        var token = folder.Open().Browsers.Enrol(phone, olla, "celular");
        await folder.Close();
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token);
        Assert.Equal(-1, File.ReadAllBytes(Path.Combine(folder.Path, "node.db")).AsSpan().IndexOf(bytes));
    }

    [Fact]
    public async Task A_code_works_once_in_its_own_organisation_for_ten_minutes()
    {
        await using var folder = new TestFolder();
        var codes = folder.Open().Codes;
        var enrolment = new Enrolment(olla, Acts.Rosa, null);
        var code = codes.Show(enrolment);
        Assert.Matches("^[0-9]{6}$", code);
        Assert.Null(codes.Use(phone, code));
        Assert.Equal(enrolment, codes.Use(olla, code));
        Assert.Null(codes.Use(olla, code));

        var late = codes.Show(enrolment);
        folder.Clock.Turn(folder.Clock.GetUtcNow().AddYears(-1));
        folder.Clock.Pass(TimeSpan.FromMinutes(10));
        Assert.Null(codes.Use(olla, late));
    }

    [Fact]
    public async Task A_newer_code_of_the_same_officer_ends_the_older_one()
    {
        await using var folder = new TestFolder();
        var codes = folder.Open().Codes;
        var (older, newer) = (codes.Show(new Enrolment(olla, Acts.Rosa, null)), codes.Show(new Enrolment(olla, Acts.Rosa, null)));
        Assert.Null(codes.Use(olla, older));
        Assert.NotNull(codes.Use(olla, newer));
    }

    [Fact]
    public async Task Guessing_codes_comes_to_rest_after_twenty_and_starts_again_an_hour_later()
    {
        await using var folder = new TestFolder();
        var codes = folder.Open().Codes;
        for (var i = 0; i < 20; i++) Assert.Null(codes.Use(olla, "x"));
        Assert.Null(codes.Use(olla, codes.Show(new Enrolment(olla, Acts.Rosa, null))));
        folder.Clock.Pass(TimeSpan.FromHours(1));
        Assert.NotNull(codes.Use(olla, codes.Show(new Enrolment(olla, Acts.Rosa, null))));
    }
}
