using System.Xml.Linq;

namespace Minka.Architecture.Tests;

/// <summary>Which project may know which, and what each may bring from outside.</summary>
public sealed class ArrowTests
{
    static readonly Dictionary<string, string[]> mayKnow = new(StringComparer.Ordinal)
    {
        ["Minka.Journal"] = [],
        ["Minka.Domain"] = [],
        ["Minka.Hosting"] = ["Minka.Domain", "Minka.Journal"],
        ["Minka.Planning"] = ["Minka.Domain"],
        ["Minka"] = ["Minka.Domain", "Minka.Hosting", "Minka.Journal", "Minka.Planning"],
    };

    // Everything else may take packages; each has its line in docs/adr/0006-dependencies.md.
    static readonly string[] withoutPackages = ["Minka.Domain"];

    [Fact]
    public void Every_project_knows_only_those_below_it() => Law.Holds(Forbidden(Projects()));

    [Fact]
    public void Every_project_of_src_is_on_the_list() =>
        Assert.Equal(mayKnow.Keys.Order(StringComparer.Ordinal), Projects().Select(NameOf).Order(StringComparer.Ordinal));

    [Fact]
    public void A_domain_that_knows_the_journal_or_takes_a_package_is_seen()
    {
        var planted = new Source("src/Minka.Domain/Minka.Domain.csproj", """
            <Project><ItemGroup>
              <ProjectReference Include="../Minka.Journal/Minka.Journal.csproj" />
              <PackageReference Include="Dapper" />
              <FrameworkReference Include="Microsoft.AspNetCore.App" />
            </ItemGroup></Project>
            """);
        Law.Sees("must not know Minka.Journal", Forbidden([planted]));
        Law.Sees("must not take Dapper", Forbidden([planted]));
        Law.Sees("must not take Microsoft.AspNetCore.App", Forbidden([planted]));
    }

    static IReadOnlyList<Source> Projects() => Repository.Files("src", ".csproj");

    static string NameOf(Source project) => Path.GetFileNameWithoutExtension(project.Path);

    static IEnumerable<string> Forbidden(IEnumerable<Source> projects)
    {
        foreach (var project in projects)
        {
            var name = NameOf(project);
            foreach (var known in Included(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p)))
                if (!mayKnow.GetValueOrDefault(name, []).Contains(known)) yield return $"{name} must not know {known}";
            if (!withoutPackages.Contains(name)) continue;
            foreach (var package in Included(project, "PackageReference").Concat(Included(project, "FrameworkReference")))
                yield return $"{name} must not take {package}";
        }
    }

    static IEnumerable<string> Included(Source project, string element) =>
        XDocument.Parse(project.Text).Descendants(element).Select(e => (string)e.Attribute("Include")!);
}
