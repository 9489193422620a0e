using CsCheck;
using Minka.Domain.Members;

namespace Minka.Domain.Tests.Members;

public class CsvTests
{
    static readonly Gen<string> cell = Gen.OneOf(Gen.String[Gen.Char[" ;,\t\"'=+-@\r\nañÑ1\uFEFF"], 0, 8], Gen.String);

    [Fact]
    public void What_is_written_is_read_back_whatever_the_cells_hold() =>
        Gen.Select(cell.Array[1, 5].Array[0, 6], Gen.Char[";,\t"]).Sample((rows, separator) =>
        {
            // One row of the widest width first, so that the separator can be found as in any real sheet.
            var read = Csv.Read(Csv.Write([["N°", "DNI", "NOMBRES"], .. rows], separator));
            Assert.Equal([["N°", "DNI", "NOMBRES"], .. rows], read);
        }, iter: 3000);

    [Theory]
    [InlineData("a;b\r\nc;d\r\n")]
    [InlineData("\uFEFFa,b\nc,d")]
    [InlineData("a\tb\r\r\nc\td\n\n")]
    [InlineData("\"a\";\"b\"\n\nc;\"d")]
    public void Sheets_of_any_program_are_read(string text) => Assert.Equal([["a", "b"], ["c", "d"]], Csv.Read(text));

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_written_as_text()
    {
        var text = Csv.Write([["=HYPERLINK(1)", "+51", "-1+1", "-", "-1.", "@x", "Rosa"]]);
        Assert.Equal("\uFEFF'=HYPERLINK(1);'+51;'-1+1;'-;'-1.;'@x;Rosa\r\n", text);
    }

    [Fact]
    public void A_negative_number_stays_a_number()
    {
        Assert.Equal("\uFEFF-1;-12.500\r\n", Csv.Write([["-1", "-12.500"]]));
    }

    [Fact]
    public void Nothing_is_no_rows() => Assert.All(new[] { null, "", "\uFEFF", "\r\n\r\n" }, text => Assert.Empty(Csv.Read(text)));
}
