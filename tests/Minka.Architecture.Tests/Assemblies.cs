using System.Reflection;

namespace Minka.Architecture.Tests;

/// <summary>The assemblies of the program.</summary>
static class Assemblies
{
    public static Assembly Domain { get; } = typeof(Minka.Domain.Organizations.Organization).Assembly;

    public static IReadOnlyList<Assembly> All { get; } =
        [Domain, Assembly.Load("Minka.Journal"), Assembly.Load("Minka.Hosting"), Assembly.Load("Minka.Planning"), Assembly.Load("minka")];
}
