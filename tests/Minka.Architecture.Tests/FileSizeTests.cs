namespace Minka.Architecture.Tests;

public sealed class FileSizeTests
{
    const int LinesMax = 300;

    [Fact]
    public void No_file_is_longer_than_one_idea() =>
        Law.Holds(TooLong(Repository.Files("src", ".cs", ".razor", ".css", ".js")));

    [Fact]
    public void No_file_of_tests_is_longer_than_one_story() =>
        Law.Holds(TooLong(Repository.Files("tests", ".cs", ".js").Concat(Repository.Files("bench", ".cs"))));

    [Fact]
    public void A_file_of_301_lines_is_seen()
    {
        Law.Sees("Long.cs", TooLong([new Source("src/Long.cs", Lines(301))]));
        Law.Holds(TooLong([new Source("src/Just.cs", Lines(300))]));
    }

    static string Lines(int count) => string.Concat(Enumerable.Repeat("// a line\n", count));

    static IEnumerable<string> TooLong(IEnumerable<Source> files) =>
        from file in files
        let lines = file.Text.TrimEnd('\n').Count(c => c == '\n') + 1
        where lines > LinesMax
        select $"{file.Path} has {lines} lines, {LinesMax} at most: which second idea is in it?";
}
