using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-inset-text&gt;...&lt;/bee-inset-text&gt;</c></summary>
[HtmlTargetElement("bee-inset-text")]
public sealed class InsetTextTagHelper : ComponentTagHelper
{
    protected override Component Compose(string? content) => new InsetText { Html = content };
}
