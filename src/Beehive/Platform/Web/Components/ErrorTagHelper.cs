using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-error href="#name"&gt;Write your name&lt;/bee-error&gt;</c></summary>
[HtmlTargetElement("bee-error")]
public sealed class ErrorTagHelper : PartTagHelper<Link>
{
    public string? Href { get; set; }

    protected override Link Compose(string? content) => new() { Href = Href, Html = content };
}
