namespace Minka.Hosting.Tests.Fitting;

/// <summary>How this test program starts itself again for one explicit test, whether it was started as a program or through dotnet.</summary>
static class ThisProgram
{
    public static IReadOnlyList<string> Running(string test)
    {
        var host = Environment.ProcessPath!;
        string[] program = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [host, typeof(ThisProgram).Assembly.Location] : [host];
        return [.. program, "-explicit", "only", "-method", $"*.{test}"];
    }
}
