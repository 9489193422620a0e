namespace Minka.Ui;

/// <summary>Who is at the screen, as the head of each page shows her, and where she leaves.</summary>
public sealed record SignedIn(string Name, string Post, string Drawing, int Color, string LeaveUrl);
