using System.Text.RegularExpressions;
using Minka.Domain.Members;
using Minka.Tests.Limits;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Sharing;

/// <summary>Lists of everybody come in parts where there are more than a phone shows: nobody is left out, nobody is twice.</summary>
public partial class LongListTests
{
    [Theory]
    [InlineData("/reparto/sobras")]
    [InlineData("/organizacion/claves")]
    public async Task A_list_of_all_is_read_part_by_part(string path)
    {
        await using var node = await TestNode.Founded();
        using var rosa = await node.SignedIn(1);
        var before = Numbers((await rosa.Get(path)).Html);
        Assert.DoesNotContain("parte=", rosa.Page.Html, StringComparison.Ordinal);
        await node.Do(new ImportRegister(LargeRegister.Rows(1_200, 700), node.Today.AddYears(-2), []), node.Founder);

        var seen = new List<string>();
        for (var part = 1; (await rosa.Get($"{path}?parte={part}")).Html is var html; part++)
        {
            var here = Numbers(html);
            Assert.InRange(here.Length, 1, 300);
            seen.AddRange(here);
            if (!html.Contains($"parte={part + 1}", StringComparison.Ordinal)) break;
        }
        Assert.True(seen.Count > 600, $"{seen.Count}");
        Assert.Equal(seen.Distinct(), seen);
        Assert.Empty(before.Except(seen));
    }

    static string[] Numbers(string html) => [.. NumberOfARow().Matches(html).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("class=\"no num\">(\\d+)<")]
    private static partial Regex NumberOfARow();
}
