using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-crumb href="..."&gt;Home&lt;/bee-crumb&gt;</c>; the last one, this page, has no address.</summary>
[HtmlTargetElement("bee-crumb")]
public sealed class CrumbTagHelper : PartTagHelper<Link>
{
    public string? Href { get; set; }

    protected override Link Compose(string? content) => new() { Href = Href, Html = content };
}
