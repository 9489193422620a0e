namespace Minka.Ui;

/// <summary>A lying bar: its name, its value and the same in words.</summary>
public sealed record Rank(string Name, long Value, string Words, string? Icon = null);
