using Minka.Domain.Cash;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Cash;

/// <summary>Papers that show an expense, as forms and books say them.</summary>
public static class PaperWords
{
    public static IReadOnlyList<Choice> Choices(Texts texts) =>
    [
        new(nameof(Paper.Boleta), texts["cash.paper.Boleta"], "receipt"),
        new(nameof(Paper.Factura), texts["cash.paper.Factura"], "file-text"),
        new(nameof(Paper.Receipt), texts["cash.paper.Receipt"], "note-pencil"),
        new(nameof(Paper.SwornStatement), texts["cash.paper.SwornStatement"], "hand-palm"),
        new(nameof(Paper.None), texts["cash.paper.None"], "prohibit"),
    ];

    /// <summary>boleta 0441; recibo; sin papel</summary>
    public static string Say(Paper paper, string? number, Texts texts) =>
        texts.Of("cash.paper.said." + paper) + (string.IsNullOrWhiteSpace(number) ? "" : " " + number);
}
