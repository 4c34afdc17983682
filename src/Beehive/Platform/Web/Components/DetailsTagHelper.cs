using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-details summary="What is a seat?"&gt;...&lt;/bee-details&gt;</c></summary>
[HtmlTargetElement("bee-details")]
public sealed class DetailsTagHelper : ComponentTagHelper
{
    public string? Summary { get; set; }
    public bool Open { get; set; }

    protected override Component Compose(string? content) => new Details { SummaryText = Summary, Html = content, Open = Open };
}
