using System.Text;
using Microsoft.Net.Http.Headers;

namespace Beehive.OpenData;

/// <summary>An answer that is written piece by piece, so that a list of any length takes no more memory than a piece.</summary>
public static class Download
{
    /// <summary>How many things are read and written at once.</summary>
    public const int Piece = 200;

    /// <summary>Says what comes and how it should be called (RFC 6266). False when nothing has to be written: it is known already, or only the head was asked for.</summary>
    public static bool Begins(HttpContext context, string type, string? fileName)
    {
        if (Reading.IsKnown(context)) return false;
        context.Response.ContentType = type;
        if (fileName is not null)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(fileName);
            context.Response.Headers.ContentDisposition = disposition.ToString();
        }
        return !HttpMethods.IsHead(context.Request.Method);
    }

    /// <summary>Writes what has been gathered, and empties it.</summary>
    public static async Task FlushAsync(HttpContext context, StringBuilder gathered)
    {
        await context.Response.WriteAsync(gathered.ToString(), context.RequestAborted);
        gathered.Clear();
    }
}
