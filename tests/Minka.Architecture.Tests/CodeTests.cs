using System.Text.RegularExpressions;

namespace Minka.Architecture.Tests;

/// <summary>What the compiler lets pass and this house does not.</summary>
public sealed partial class CodeTests
{
    [Fact]
    public void Nothing_is_async_void() =>
        Law.Holds(Found(Repository.Files("src", ".cs", ".razor"), AsyncVoid(), "whoever calls it can neither wait nor see it fail"));

    [Fact]
    public void Nobody_leaves_a_note_to_do_it_later() =>
        Law.Holds(Found(Repository.Files("src", ".cs", ".razor", ".css", ".js"), Later(), "finish it or leave it out"));

    [Fact]
    public void Async_void_and_a_note_for_later_are_seen()
    {
        Source[] planted = [new("src/Planted.cs", "// TODO: think\nasync void Forget() { }\n")];
        Law.Sees("src/Planted.cs:2", Found(planted, AsyncVoid(), ""));
        Law.Sees("src/Planted.cs:1", Found(planted, Later(), ""));
    }

    internal static IEnumerable<string> Found(IEnumerable<Source> files, Regex offence, string why) =>
        from file in files
        from Match match in offence.Matches(file.Text)
        select $"{file.Path}:{file.LineOf(match.Index)} {match.Value.Trim()}: {why}";

    [GeneratedRegex(@"\basync\s+void\b")]
    private static partial Regex AsyncVoid();

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|HACK)\b|\bNotImplementedException\b")]
    private static partial Regex Later();
}
