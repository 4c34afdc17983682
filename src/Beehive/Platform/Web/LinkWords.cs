using Microsoft.AspNetCore.Html;

namespace Beehive.Platform.Web;

/// <summary>Links in a sentence: A, B and C. Without blanks before what follows.</summary>
public static class LinkWords
{
    public static IHtmlContent Of(IEnumerable<(string Title, string Address)> links, string and)
    {
        var html = new HtmlContentBuilder();
        var all = links.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (i > 0) html.Append(i == all.Count - 1 ? $" {and} " : ", ");
            html.AppendHtml("<a href=\"").Append(all[i].Address).AppendHtml("\">").Append(all[i].Title).AppendHtml("</a>");
        }
        return html;
    }
}
