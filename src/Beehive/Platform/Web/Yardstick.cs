using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Beehive.Platform.Web;

/// <summary>
/// Answers with so many bytes from memory under the headers of a page: what reading is measured against (./do bench).
/// It is there only when serve was told so, and it goes past everything that a page has to go through.
/// </summary>
public static class Yardstick
{
    private static readonly byte[] Bytes = new byte[1024 * 1024];
    private static readonly StringValues Kind = "text/html; charset=utf-8";
    private static readonly StringValues AskAgain = "no-cache";
    private static readonly StringValues Varies = "Accept-Encoding";

    public static void MapYardstick(this WebApplication app)
    {
        Array.Fill(Bytes, (byte)'b');
        app.MapGet("/_yardstick/{bytes:int:range(0,1048576)}", (RequestDelegate)Answer).ExcludeFromDescription().ShortCircuit();
    }

    private static Task Answer(HttpContext context)
    {
        var length = int.Parse((string)context.Request.RouteValues["bytes"]!, NumberStyles.None, CultureInfo.InvariantCulture);
        var response = context.Response;
        response.ContentType = Kind;
        response.ContentLength = length;
        response.Headers.CacheControl = AskAgain;
        response.Headers.Vary = Varies;
        if (context.Request.Headers.AcceptEncoding.Count > 0) response.Headers.ContentEncoding = context.Request.Headers.AcceptEncoding;
        return response.Body.WriteAsync(Bytes, 0, length);
    }
}
