using Minka.Commands;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using MiniExcelLibs;

namespace Minka.Tests.Commands;

public sealed class WritingTests : IDisposable
{
    const string Sheet = """
        N°;DNI;APELLIDO PATERNO;APELLIDO MATERNO;NOMBRES;GESTANTE;DISCAPACIDAD;DIRECCIÓN COMPLETA;CENTRO POBLADO;DISTRITO;TIPO DE BENEFICIARIO;DNI DEL APODERADO;APELLIDO PATERNO DEL APODERADO;APELLIDO MATERNO DEL APODERADO;NOMBRES DEL APODERADO
        1;40112233;Quispe;Rojas;Elena;;;Mz. B Lt. 4;La Cumbre;Comas;Socia;;;;
        2;1234567;Quintana;Ríos;Rosa;;;Mz. C Lt. 1;La Cumbre;Comas;1;;;;
        3;;;;;;;;;;2;;;;
        4;41223344;Ccori;Soto;Paulina;;;;;Comas;presidenta;;;;
        """;

    readonly Folder folder = new();

    [Fact]
    public async Task An_organisation_is_founded_and_its_founder_can_sign_in()
    {
        var said = await Found("--title", "Comedor Manos Unidas", "--rations", "74", "--since", "1986-05-10");
        Assert.Equal((Verbs.Done, ""), (said.Code, said.Error));
        using var data = DataFolder.TryOpen(folder.Path, new DataFolderOptions(), out _)!;
        await using var shelf = OrganizationShelf.Open(data);
        var live = shelf.Find("cocina")!;
        var founder = live.Read(o => (o.Charter.Name, o.Register.People.Values.Single()));
        Assert.Equal(("Comedor Manos Unidas", "Sra. Elena", 1), (founder.Name, founder.Item2.Called, founder.Item2.Number));
        Assert.IsType<PinVerdict.Right>(await data.Pins.Check(live.Id, founder.Item2.Id, Guid.Empty, "2580"));
    }

    [Theory]
    [InlineData("--name", "Comedor Grande", Verbs.Usage)]
    [InlineData("--kind", "partido", Verbs.Usage)]
    [InlineData("--since", "10/05/1986", Verbs.Usage)]
    [InlineData("--since", "2999-01-01", Verbs.Finding)]
    [InlineData("--pin", "1234", Verbs.Finding)]
    [InlineData("--pin", "28a0", Verbs.Finding)]
    [InlineData("--called", "  ", Verbs.Finding)]
    [InlineData("--rations", "-3", Verbs.Finding)]
    public async Task A_founding_that_cannot_be_leaves_no_file_and_says_why(string option, string value, int code)
    {
        var options = new Dictionary<string, string> { ["--data"] = folder.Path, ["--name"] = "cocina", ["--called"] = "Sra. Elena", ["--pin"] = "2580", [option] = value };
        var said = await Said.By(["found", .. options.SelectMany(o => new[] { o.Key, o.Value })]);
        Assert.Equal(code, said.Code);
        Assert.NotEqual("", said.Error);
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.minka*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        await Found();
        var said = await Found();
        Assert.Equal(Verbs.Finding, said.Code);
        Assert.Contains("cocina already", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_a_server_holds_is_left_alone()
    {
        await Found();
        using var data = DataFolder.TryOpen(folder.Path, new DataFolderOptions(), out _);
        foreach (var said in (Said[])[await Found(), await Import()])
        {
            Assert.Equal((Verbs.Finding, ""), (said.Code, said.Output));
            Assert.Contains($"in use by process {Environment.ProcessId}", said.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_sheet_is_looked_at_first_row_by_row_and_written_only_with_yes()
    {
        await Found();
        var looked = await Import();
        Assert.Equal(Verbs.Finding, looked.Code);
        Assert.Contains("4 rows: 0 taken as they are, 2 corrected, 2 refused. Nothing was written", looked.Output, StringComparison.Ordinal);
        Assert.Contains("«presidenta»", looked.Output, StringComparison.Ordinal);
        Assert.Contains("DNI: «1234567» → «01234567»", looked.Output, StringComparison.Ordinal);
        Assert.Equal(1, await People());

        var json = (await Import("--same", "2=1", "--yes", "--json")).Json();
        Assert.True((bool)json["written"]!);
        Assert.Equal(["corrected", "corrected", "refused", "refused"], json["rows"]!.AsArray().Select(r => $"{r!["verdict"]}"));
        Assert.Equal(2, await People());
    }

    [Fact]
    public async Task A_workbook_is_read_as_the_sheet_is()
    {
        await Found();
        var book = Path.Combine(folder.Path, "padron.xlsx");
        var lines = Sheet.Split('\n').Select(l => l.TrimEnd('\r').Split(';')).ToArray();
        MiniExcel.SaveAs(book, lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => (object)(long.TryParse(c.Second, out var number) ? number : c.Second))).ToArray());
        var read = await Said.By("import", book, "--data", folder.Path, "--as", "1", "--json");
        var text = await Import("--json");
        Assert.Equal(text.Json()["rows"]!.ToJsonString(), read.Json()["rows"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_no_sheet_nobody_or_nowhere_is_a_finding()
    {
        await Found();
        var file = SheetFile();
        var noBook = Path.Combine(folder.Path, "no.xlsx");
        File.WriteAllText(noBook, "no soy un libro");
        string[][] calls =
        [
            ["import", file + ".none", "--data", folder.Path, "--as", "1"], ["import", noBook, "--data", folder.Path, "--as", "1"], ["import", file, "--data", folder.Path + "-none", "--as", "1"],
            ["import", file, "--data", folder.Path, "--as", "77"], ["import", file, "--data", folder.Path, "--as", "1", "--organization", "otra"], ["import", file, "--data", folder.Path, "--as", "1", "--same", "2=9"],
        ];
        foreach (var call in calls)
        {
            var said = await Said.By(call);
            Assert.True(said is { Code: Verbs.Finding, Output: "" } && said.Error.StartsWith("minka: ", StringComparison.Ordinal), $"{string.Join(' ', call)}: {said}");
        }
        Assert.False(Directory.Exists(folder.Path + "-none"));
        Assert.Equal(Verbs.Usage, (await Import("--same", "two=1")).Code);
    }

    public void Dispose() => folder.Dispose();

    Task<Said> Found(params string[] more) => Said.By(["found", "--data", folder.Path, "--name", "cocina", "--called", "Sra. Elena", "--pin", "2580", .. more]);

    Task<Said> Import(params string[] more) => Said.By(["import", SheetFile(), "--data", folder.Path, "--as", "1", .. more]);

    string SheetFile()
    {
        var path = Path.Combine(folder.Path, "padron.csv");
        File.WriteAllText(path, Sheet);
        return path;
    }

    async Task<int> People()
    {
        using var data = DataFolder.TryOpen(folder.Path, new DataFolderOptions(), out _)!;
        await using var shelf = OrganizationShelf.Open(data);
        return shelf.All.Single().Read(o => o.Register.People.Count);
    }
}
