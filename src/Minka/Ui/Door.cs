namespace Minka.Ui;

/// <summary>A way into a part of the program: word, pictogram, the area whose colour it takes, page, quiet line.</summary>
public sealed record Door(string Name, string Icon, string Area, string Url, string? Detail = null);
