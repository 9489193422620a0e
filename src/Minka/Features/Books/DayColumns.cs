using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Books;

/// <summary>The heads of the day book's tables, the same on the screen and on paper.</summary>
static class DayColumns
{
    public static IReadOnlyList<Column> Rations(Texts texts, bool withAmounts)
    {
        Column[] columns = [new(texts["daybook.rations.title"]), new(texts["daybook.quantity"], true), new(texts["daybook.each"], true)];
        return withAmounts ? [.. columns, new(texts["daybook.soles"], true)] : columns;
    }

    public static IReadOnlyList<Column> Cash(Texts texts) => [new(texts["daybook.cash"]), new(texts["daybook.soles"], true)];

    public static IReadOnlyList<Column> Used(Texts texts) => [new(texts["daybook.used.what"]), new(texts["daybook.used.from"]), new(texts["daybook.quantity"], true), new(texts["daybook.used.value"], true)];
}
