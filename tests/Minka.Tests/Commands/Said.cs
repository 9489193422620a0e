using System.CommandLine;
using System.Text.Json.Nodes;
using Minka.Commands;

namespace Minka.Tests.Commands;

/// <summary>A call of the program in this process, with what it wrote.</summary>
sealed record Said(int Code, string Output, string Error)
{
    public static async Task<Said> By(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Verbs.Run(args, new InvocationConfiguration { Output = output, Error = error });
        return new Said(code, output.ToString(), error.ToString());
    }

    public JsonNode Json() => JsonNode.Parse(Output)!;
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
