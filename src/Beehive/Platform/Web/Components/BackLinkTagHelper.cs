using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-back-link href="..."&gt;Back to the board&lt;/bee-back-link&gt;</c></summary>
[HtmlTargetElement("bee-back-link")]
public sealed class BackLinkTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    protected override Component Compose(string? content) => new BackLink { Href = Href, Html = content };
}
