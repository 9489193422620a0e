using System.Net;
using System.Text.RegularExpressions;

namespace Minka.Bench.Figures;

/// <summary>
/// What an empty browser pays for a first visit, in bytes on the wire: the page and all that it names, with headers, as a
/// telephone on the house's plain HTTP asks for it (browsers take brotli over TLS only).
/// </summary>
static partial class WeightFigure
{
    const double MostKib = 60;

    public static async IAsyncEnumerable<Row> Measure(Place place)
    {
        var folder = place.Fresh("weight");
        var made = await RunningServer.MakeYear(folder);
        using var server = await RunningServer.Start(place, folder);
        yield return await Visit(server, "sign-in", "/entrar", null);
        var (browser, cookies) = await server.SignIn(made);
        using (browser)
        {
            yield return await Visit(server, "day board", "/", cookies.GetCookieHeader(server.Address));
            yield return await Visit(server, "serving", "/servir", cookies.GetCookieHeader(server.Address));
        }
    }

    static async Task<Row> Visit(RunningServer server, string name, string path, string? cookies)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate");
        if (cookies is not null) client.DefaultRequestHeaders.Add("Cookie", cookies);
        var (seen, waiting, parts) = (new HashSet<string> { path }, new Queue<string>([path]), new List<(string Path, long Bytes)>());
        while (waiting.TryDequeue(out var next))
        {
            using var answer = await client.GetAsync(next);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{next}: {(int)answer.StatusCode}");
            var body = await answer.Content.ReadAsByteArrayAsync();
            var headers = answer.Headers.Concat(answer.Content.Headers).Sum(h => h.Value.Sum(v => h.Key.Length + v.Length + 4));
            parts.Add((next, body.Length + headers + "HTTP/1.1 200 OK\r\n\r\n".Length));
            foreach (var named in Named(next, await Text(answer, body)).Where(seen.Add)) waiting.Enqueue(named);
        }
        var heaviest = parts.OrderByDescending(p => p.Bytes).Take(4).Select(p => $"{Path.GetFileName(p.Path.Split('?')[0])} {Row.Number(p.Bytes / 1024.0)}");
        return Row.AtMost($"weight: {name}", parts.Sum(p => p.Bytes) / 1024.0, "KiB", MostKib, $"{parts.Count} files, gzip, headers counted; heaviest: {string.Join(", ", heaviest)}");
    }

    static async Task<string> Text(HttpResponseMessage answer, byte[] body)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not ("text/html" or "text/css")) return "";
        if (!answer.Content.Headers.ContentEncoding.Contains("gzip")) return System.Text.Encoding.UTF8.GetString(body);
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(new MemoryStream(body), System.IO.Compression.CompressionMode.Decompress));
        return await reader.ReadToEndAsync();
    }

    // Links that a browser follows by itself; a style's addresses are relative to the style.
    static IEnumerable<string> Named(string from, string text)
    {
        var inPage = Loaded().Matches(text).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));
        var inStyle = Addressed().Matches(text).Select(m => m.Groups[1].Value).Where(a => !a.StartsWith("data:", StringComparison.Ordinal));
        var at = new Uri(new Uri("http://house"), from);
        return inPage.Concat(inStyle).Select(a => new Uri(at, a).PathAndQuery);
    }

    [GeneratedRegex("<(?:link|script|img)[^>]*?(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("url\\([\"']?([^\"')]+)[\"']?\\)")]
    private static partial Regex Addressed();
}
