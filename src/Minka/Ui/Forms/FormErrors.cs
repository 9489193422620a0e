namespace Minka.Ui;

/// <summary>One thing wrong with a form: the name of the field (null: the act as a whole) and the sentence beside it.</summary>
public sealed record FieldError(string? Field, string Text);

/// <summary>What a form knows of its last sending; its fields read what was typed and what was wrong from here.</summary>
/// <param name="Typed">Values as they came in, by field name; null on the first showing.</param>
/// <param name="Errors">Why it was refused; empty on the first showing.</param>
public sealed record FormState(IReadOnlyDictionary<string, string>? Typed, IReadOnlyList<FieldError> Errors)
{
    /// <summary>What was typed into a field, or null when the form was not sent.</summary>
    public string? TypedIn(string field) => Typed is null ? null : Typed.GetValueOrDefault(field, "");

    /// <summary>The first sentence about a field, or null.</summary>
    public string? ErrorOf(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Text;
}
