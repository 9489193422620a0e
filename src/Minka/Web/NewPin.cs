using Minka.Hosting.Nodes;

namespace Minka.Web;

/// <summary>A new PIN, typed twice by herself. It goes to the node and nowhere else.</summary>
public static class NewPin
{
    public const string Field = "NewPin", Again = "NewPinAgain";

    /// <summary>The PIN, or null with what is wrong said beside the fields.</summary>
    public static string? ReadNewPin(this Posted posted)
    {
        var pin = posted.Text(Field) ?? "";
        if (Pins.ObjectionTo(pin) is { } objection) posted.Wrong(Field, "pin." + objection);
        else if (pin != posted.Text(Again)) posted.Wrong(Again, "pin.not-the-same");
        else return pin;
        return null;
    }
}
