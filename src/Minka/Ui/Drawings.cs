namespace Minka.Ui;

/// <summary>
/// The drawings from which a member chooses hers, easy to tell apart at a glance and by name; with one of six colours
/// (1 to 6) it stands beside her name everywhere. Names for reading aloud are the texts `drawing.NAME`.
/// </summary>
public static class Drawings
{
    /// <summary>Names of the drawings, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "flower-lotus", "bird", "sun", "mountains", "star", "butterfly", "tree", "moon", "fish", "flower-tulip",
        "cat", "dog", "rabbit", "horse", "cow", "leaf", "cactus", "feather", "cherries", "sailboat",
        "bell", "guitar", "key", "umbrella", "house", "heart", "bicycle", "crown", "orange", "yarn",
    ];

    /// <summary>Number of colours; each holds white at 4.5 : 1 and more.</summary>
    public const int Colors = 6;

    /// <summary>A colour class from any number: 7 is 1 again.</summary>
    public static string ColorClass(int color) => $"color-{(((color - 1) % Colors) + Colors) % Colors + 1}";
}
