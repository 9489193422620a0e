namespace Minka.Ui;

/// <summary>Where a step of the day stands.</summary>
public enum StepState { Next, Now, Done }

/// <summary>One step of the day: its word, pictogram, page and where it stands.</summary>
public sealed record Step(string Name, string Icon, string Url, StepState State);
