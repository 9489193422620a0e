using Minka.Ui;

namespace Minka.Web;

/// <summary>How a question of a small form is answered.</summary>
public enum QuestionKind { Text, Digits, Number, Money, Date, Tiles, List, Select, Check, Note, Drawing, Pin, Said, Photo, Several, Weekdays }

/// <summary>One field of a small form, as data. Its name is the command's property, so that refusals land beside it.</summary>
/// <param name="Value">What stands there at first; for <see cref="QuestionKind.Said"/> the sentence itself.</param>
public sealed record Question(QuestionKind Kind, string Name, string Label, string? Value = null)
{
    public string? Hint { get; init; }
    public string? Icon { get; init; }
    public bool Optional { get; init; }
    /// <summary>For tiles, lists, selects and several to tick (their <see cref="Value"/> is "a,b"); for a drawing the values are those still free.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];
    /// <summary>Text of the empty first line of a select; null where one must be chosen.</summary>
    public string? Empty { get; init; }
    /// <summary>Colour of the drawings, 1 to 6.</summary>
    public int Color { get; init; } = 1;
    public int? Max { get; init; }
}

/// <summary>A form of one act with its screen: what is asked, why, and what the button does.</summary>
public sealed record Asked(string Heading, string Icon, string Area, string BackUrl, string Action, string Submit, IReadOnlyList<Question> Questions)
{
    public string? Why { get; init; }
    public string SubmitIcon { get; init; } = "check";
    /// <summary>A second signature is asked for: these may give it.</summary>
    public IReadOnlyList<Choice>? Signers { get; init; }
    public bool SecondOptional { get; init; }
}
