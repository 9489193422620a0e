using System.Runtime.CompilerServices;
using Minka.Hosting.Facts;

namespace Minka.Hosting.Tests.Facts;

/// <summary>The bytes of every kind and version that was ever written, in the folder Fixtures of this project. They are never changed.</summary>
static class Fixtures
{
    public static readonly Guid Organization = new("6d696e6b-6100-4000-8000-000000000001");

    static readonly byte[] key = [.. Enumerable.Range(1, Sealer.KeyBytes).Select(n => (byte)n)];

    /// <summary>A codec with a fixed key and fixed nonces: for fixtures and nothing else.</summary>
    public static FactCodec Codec() => new(FactRegistry.OfDomain, Sealer.WithKey(key, Organization, nonce => nonce.Fill(7)));

    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Fixtures");

    public static string PathOf(string kind, int version) => Path.Combine(Folder(), $"{kind}.v{version}.json");

    public static IEnumerable<(string Kind, int Version, byte[] Json)> All() =>
        from path in Directory.EnumerateFiles(Folder(), "*.json").Order(StringComparer.Ordinal)
        let name = Path.GetFileNameWithoutExtension(path)
        let dot = name.LastIndexOf(".v", StringComparison.Ordinal)
        select (name[..dot], int.Parse(name[(dot + 2)..]), File.ReadAllBytes(path));

    /// <returns>The kinds whose fixture was missing and is now written.</returns>
    public static IReadOnlyList<string> WriteMissing()
    {
        var codec = Codec();
        var missing = FactRegistry.OfDomain.All.Where(f => !File.Exists(PathOf(f.Kind, f.Version))).OrderBy(f => f.Kind, StringComparer.Ordinal).ToArray();
        foreach (var fact in missing) File.WriteAllBytes(PathOf(fact.Kind, fact.Version), codec.Encode(SampleFacts.Of(fact.Type)).Json);
        return [.. missing.Select(f => f.Kind)];
    }
}
