using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-warning-text&gt;...&lt;/bee-warning-text&gt;</c></summary>
[HtmlTargetElement("bee-warning-text")]
public sealed class WarningTextTagHelper : ComponentTagHelper
{
    public string? IconFallbackText { get; set; }

    protected override Component Compose(string? content) => new WarningText { Html = content, IconFallbackText = IconFallbackText };
}
