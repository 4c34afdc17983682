using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-skip-link href="#main"&gt;Skip to main content&lt;/bee-skip-link&gt;</c></summary>
[HtmlTargetElement("bee-skip-link")]
public sealed class SkipLinkTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    protected override Component Compose(string? content) => new SkipLink { Href = Href, Html = content };
}
