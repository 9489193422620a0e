using Microsoft.AspNetCore.Components;

namespace Minka.Ui;

/// <summary>
/// What all fields share: a name, a label, a hint, what was typed and what was wrong with it. What was typed and the error come
/// from the form around it unless given here, so bad input never loses a word.
/// </summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>Name in the posted form, unique in the form.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter] public string Label { get; set; } = "";

    [Parameter] public string? Hint { get; set; }

    /// <summary>Value of the first showing; what was typed wins.</summary>
    [Parameter] public string? Value { get; set; }

    [Parameter] public string? Error { get; set; }

    [Parameter] public string? Icon { get; set; }

    /// <summary>Says beside the label that it may stay empty.</summary>
    [Parameter] public bool Optional { get; set; }

    [CascadingParameter] public FormState? Form { get; set; }

    /// <summary>Id of the input; error links of the summary lead here.</summary>
    protected string Id => IdOf(Name);

    protected string? Shown => Form?.TypedIn(Name) ?? Value;

    protected string? Wrong => Error ?? Form?.ErrorOf(Name);

    /// <summary>aria-invalid and aria-describedby, as the field stands.</summary>
    protected Dictionary<string, object> Described
    {
        get
        {
            var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
            var ids = string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Wrong is null ? null : Id + "-error" }.Where(i => i is not null));
            if (ids.Length > 0) attributes["aria-describedby"] = ids;
            if (Wrong is not null) attributes["aria-invalid"] = "true";
            return attributes;
        }
    }

    /// <summary>The id that a field of this name has.</summary>
    public static string IdOf(string name) => "f-" + name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
}
