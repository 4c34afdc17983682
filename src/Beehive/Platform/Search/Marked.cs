using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Beehive.Platform.Search;

/// <summary>Text with found words in it, as HTML: everything encoded, the found words inside mark.</summary>
public static class Marked
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static IHtmlContent Html(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        var isOpen = false;
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\u0002' or '\u0003')) continue;
            html.Append(Encoder.Encode(text[from..i]));
            from = i + 1;
            var opens = i < text.Length && text[i] == '\u0002';
            if (opens && !isOpen) html.Append("<mark>");
            else if (!opens && isOpen) html.Append("</mark>");
            isOpen = opens;
        }
        return new HtmlString(html.ToString());
    }
}
