namespace Minka.Ui;

/// <summary>Where somebody reads how a screen is used: the task's name and its page.</summary>
public sealed record PageHelp(string Title, string Url);
