using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Minka.Ui;

/// <summary>One vendored or own file of wwwroot: its path under the root, type and bytes.</summary>
public sealed record WebFile(string Path, string ContentType, byte[] Bytes, string Version);

/// <summary>
/// Styles, fonts and scripts, held inside the program. Their addresses carry the first digits of their SHA-256, so a phone may
/// keep them for a year and still gets a new one after an update.
/// </summary>
public static class WebFiles
{
    static readonly FrozenDictionary<string, WebFile> files = Load();

    /// <summary>Every file of wwwroot.</summary>
    public static IEnumerable<WebFile> All => files.Values;

    /// <summary>The address of a file, with its version.</summary>
    public static string Url(string path) => $"/{path}?v={files[path].Version}";

    /// <summary>A file by its path under the root, or null.</summary>
    public static WebFile? Find(string path) => files.GetValueOrDefault(path);

    static FrozenDictionary<string, WebFile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("wwwroot/", StringComparison.Ordinal))
            .Select(name => (Path: name["wwwroot/".Length..].Replace('\\', '/'), Bytes: Read(assembly, name)));
        return Versioned([.. Bundle.Of([.. files])])
            .Select(file => new WebFile(file.Path, TypeOf(file.Path), file.Bytes, VersionOf(file.Bytes)))
            .ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>The styles' fonts carry their versions too: they are kept as long as everything else.</summary>
    static IEnumerable<(string Path, byte[] Bytes)> Versioned(IReadOnlyCollection<(string Path, byte[] Bytes)> all)
    {
        var fonts = all.Where(f => f.Path.EndsWith(".woff2", StringComparison.Ordinal)).Select(f => (f.Path, Version: VersionOf(f.Bytes))).ToArray();
        return all.Select(f => f.Path.EndsWith(".css", StringComparison.Ordinal)
            ? (f.Path, Encoding.UTF8.GetBytes(fonts.Aggregate(Encoding.UTF8.GetString(f.Bytes), (text, font) => text.Replace($"url({font.Path})", $"url({font.Path}?v={font.Version})", StringComparison.Ordinal))))
            : f);
    }

    static string VersionOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];

    static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
}
