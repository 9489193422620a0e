namespace Minka.Ui;

/// <summary>Somebody as screens show her: her name, her drawing and colour, a quiet line, and where a tap leads.</summary>
public sealed record Person(string Name, string Drawing, int Color, string? Detail = null, string? Url = null);
