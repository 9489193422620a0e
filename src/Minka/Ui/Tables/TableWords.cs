using Minka.Domain.Amounts;
using Minka.Locale;

namespace Minka.Ui.Tables;

/// <summary>A cell as a reader sees it: months written out, money with its céntimos, kilos without useless zeros.</summary>
public static class TableWords
{
    public static string Of(Table table, TableColumn column, Cell cell)
    {
        if (cell.Day is { } day) return table.IsOneYear ? DateWords.DayMonth(day) : DateWords.DayMonthYear(day);
        if (cell.Minor is not { } minor) return cell.Text ?? "";
        var number = PrintedNumber.Grouped(minor, cell.Decimals, keepDecimals: column.Kind == CellKind.Soles).Replace('-', '−');
        return cell.Unit is null || column.Unit is not null ? number : $"{number} {cell.Unit}";
    }
}
