using System.Collections.Concurrent;
using Microsoft.AspNetCore.ResponseCompression;

namespace Minka.Web;

/// <summary>A rendered page, compressed once for each way in which browsers ask for it.</summary>
sealed class KeptPage(byte[] body, string contentType)
{
    readonly ConcurrentDictionary<string, byte[]> compressed = new(StringComparer.Ordinal);

    public async Task Send(HttpContext context, IResponseCompressionProvider compression)
    {
        var headers = context.Response.Headers;
        (context.Response.StatusCode, context.Response.ContentType, headers.Vary) = (StatusCodes.Status200OK, contentType, "Accept-Encoding");
        var bytes = body;
        if (compression.CheckRequestAcceptsCompression(context) && compression.GetCompressionProvider(context) is { } provider)
        {
            bytes = compressed.GetOrAdd(provider.EncodingName, (_, p) => Compressed(p), provider);
            headers.ContentEncoding = provider.EncodingName;
        }
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    byte[] Compressed(ICompressionProvider provider)
    {
        var kept = new MemoryStream();
        using (var stream = provider.CreateStream(kept)) stream.Write(body);
        return kept.ToArray();
    }
}
