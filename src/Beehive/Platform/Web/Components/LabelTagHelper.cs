using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-label for="name"&gt;Name&lt;/bee-label&gt;</c></summary>
[HtmlTargetElement("bee-label")]
public sealed class LabelTagHelper : ComponentTagHelper
{
    public string? For { get; set; }
    public bool IsPageHeading { get; set; }

    protected override Component Compose(string? content) => new Label { For = For, Html = content, IsPageHeading = IsPageHeading };
}
