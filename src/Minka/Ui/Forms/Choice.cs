namespace Minka.Ui;

/// <summary>One of several answers: the value posted, its words, its pictogram and a quiet line.</summary>
public sealed record Choice(string Value, string Text, string? Icon = null, string? Detail = null);
