using Minka.Ui;

namespace Minka.Web;

/// <summary>
/// Lines of a form that works without scripts: <c>Products[0].Item</c>, <c>Products[1].Item</c> … with blank ones at the
/// end, and a button <see cref="More"/> that brings some more and keeps what was typed. Blank lines are left out of the
/// command, so a refusal about its second product may belong to the fourth line: <c>Placed</c> puts it there.
/// </summary>
public sealed class TypedLines(Posted posted, string name, int most)
{
    /// <summary>Names of the hidden field with the number of lines, and of the button for more.</summary>
    public const string CountField = "lines", More = "more";
    public const int MoreLines = 4;

    readonly List<int> used = [];

    /// <summary>Lines on the form as it was sent; with more where more were asked for.</summary>
    public int Count { get; } = Math.Clamp(posted.Int(CountField, 1) + (posted.Has(More) ? MoreLines : 0), 1, most);

    /// <summary>She asked for more lines; nothing is to be done yet.</summary>
    public bool AsksForMore => posted.Has(More);

    public string Field(int line, string what) => $"{name}[{line}].{what}";

    /// <summary>The lines on which any of these was typed, in order.</summary>
    public IReadOnlyList<int> With(params string[] what)
    {
        used.Clear();
        used.AddRange(Enumerable.Range(0, Count).Where(line => what.Any(w => posted.Has(Field(line, w)))));
        return used;
    }

    /// <summary>Refusals of the command beside the lines that they are about.</summary>
    public IReadOnlyList<FieldError> Placed(IEnumerable<FieldError> errors) => [.. errors.Select(Placed)];

    FieldError Placed(FieldError error)
    {
        for (var i = used.Count - 1; i >= 0; i--)
            if (error.Field == $"{name}[{i}]") return error with { Field = $"{name}[{used[i]}]" };
        return error;
    }
}
