using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-panel heading="Saved"&gt;Your number is ...&lt;/bee-panel&gt;</c></summary>
[HtmlTargetElement("bee-panel")]
public sealed class PanelTagHelper : ComponentTagHelper
{
    public string? Heading { get; set; }
    public int HeadingLevel { get; set; } = 1;

    protected override Component Compose(string? content) => new Panel { TitleText = Heading, HeadingLevel = HeadingLevel, Html = content };
}
