using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Beehive.Platform.Web;

/// <summary>Brotli at quality 7, not 4 as the framework's own provider: a page is 4 % smaller for a third of a millisecond more, and most are compressed once for all who read them until they change.</summary>
public sealed class Brotli : ICompressionProvider
{
    private const int Quality = 7;

    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true);
}
