using CsCheck;
using Minka.Domain.Papers;

namespace Minka.Domain.Tests.Papers;

public class SheetCodeTests
{
    static readonly Gen<SheetCode> anyCode =
        from kind in Gen.Enum<SheetKind>()
        from days in Gen.Int[0, 32_767]
        from item in Gen.Int[0, (1 << 20) - 1]
        select new SheetCode(kind, new DateOnly(2020, 1, 1).AddDays(days), kind == SheetKind.StoreCard ? item : 0);

    [Fact]
    public void A_code_is_read_back_however_it_is_spaced() => anyCode.Sample(code =>
    {
        var text = code.ToString();
        var said = string.Join(' ', text.ToLowerInvariant().Chunk(3).Select(c => new string(c)));
        return SheetCode.TryRead(text, out var read) && read == code && SheetCode.TryRead(said, out var again) && again == code;
    });

    [Fact]
    public void No_code_carries_a_zero_an_O_a_one_or_an_I() =>
        Gen.Select(anyCode, Gen.Int[1, 32_767]).Sample((code, row) => !(code + code.Row(row)).AsSpan().ContainsAny("0O1I"));

    [Fact]
    public void One_wrong_letter_of_a_row_is_always_found() => Gen.Select(anyCode, Gen.Int[1, 32_767]).Sample((code, row) =>
    {
        var text = code.Row(row);
        return Enumerable.Range(0, text.Length).All(at => CheckedCode.Letters.Where(c => c != text[at])
            .All(c => !code.TryReadRow(text[..at] + c + text[(at + 1)..], out _)));
    });

    [Fact]
    public void Any_two_letters_that_changed_places_are_always_found() => Gen.Select(anyCode, Gen.Int[1, 32_767]).Sample((code, row) =>
        Swapped(code.Row(row)).All(wrong => !code.TryReadRow(wrong, out _)) && Swapped(code.ToString()).All(wrong => !SheetCode.TryRead(wrong, out _)));

    [Fact]
    public void A_wrong_letter_in_the_code_of_a_sheet_is_always_found() => anyCode.Sample(code =>
    {
        var text = code.ToString();
        return Enumerable.Range(1, text.Length - 1).All(at => CheckedCode.Letters.Where(c => c != text[at]).All(c => !SheetCode.TryRead(text[..at] + c + text[(at + 1)..], out _)))
            && "PTARF".Where(c => c != text[0]).All(c => !SheetCode.TryRead(c + text[1..], out _));
    });

    [Fact]
    public void The_row_of_one_kind_of_sheet_is_no_row_of_another() => Gen.Select(Gen.Int[1, 32_767], Gen.Enum<SheetKind>(), Gen.Enum<SheetKind>()).Sample((row, one, other) =>
        new SheetCode(other, new DateOnly(2026, 11, 23)).TryReadRow(new SheetCode(one, new DateOnly(2026, 11, 23)).Row(row), out _) == (one == other));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("P1234")]
    [InlineData("X2222")]
    [InlineData(null)]
    public void What_is_no_code_is_not_read(string? text) => Assert.False(SheetCode.TryRead(text, out _));

    [Fact]
    public void A_row_up_to_a_thousand_has_three_letters_and_beyond_it_four()
    {
        var sheet = new SheetCode(SheetKind.Orders, new DateOnly(2026, 11, 23));
        Assert.Equal((3, 4), (sheet.Row(1023).Length, sheet.Row(1024).Length));
        Assert.True(sheet.TryReadRow(sheet.Row(1024), out var row) && row == 1024);
    }

    [Fact]
    public void The_items_of_the_catalogue_have_marks_of_their_own()
    {
        var keys = Minka.Domain.Storeroom.Catalogue.All.Select(i => i.Key).ToArray();
        Assert.Equal(keys.Length, keys.Select(SheetCode.ItemMark).Distinct().Count());
    }

    static IEnumerable<string> Swapped(string text) =>
        from a in Enumerable.Range(0, text.Length)
        from b in Enumerable.Range(a + 1, text.Length - a - 1)
        where text[a] != text[b]
        select text[..a] + text[b] + text[(a + 1)..b] + text[a] + text[(b + 1)..];
}
