namespace Minka.Locale;

/// <summary>One text: its id, its form for one and, when it is counted, its form for other numbers.</summary>
public sealed record PoEntry(string Id, string? Context, string One, string? Other, string File, int Line);

/// <summary>A catalogue file that cannot be read, with the place: a mistake of whoever wrote the file.</summary>
public sealed class PoFormatException(string file, int line, string problem)
    : FormatException($"{file}:{line}: {problem}")
{
    /// <summary>Line of the file, from 1.</summary>
    public int Line { get; } = line;
}
