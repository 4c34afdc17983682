using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Beehive.EasyRead;

/// <summary>A sentence with its hard words explained in place.</summary>
public sealed class Explaining
{
    public IHtmlContent Of(string sentence) => new HtmlString(HtmlEncoder.Default.Encode(sentence));
}
