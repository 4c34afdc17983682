using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-fieldset legend="Where do you live?"&gt;...&lt;/bee-fieldset&gt;</c></summary>
[HtmlTargetElement("bee-fieldset")]
public sealed class FieldsetTagHelper : ComponentTagHelper
{
    public string? Legend { get; set; }
    public string? LegendClasses { get; set; }
    public bool IsPageHeading { get; set; }
    public string? DescribedBy { get; set; }

    protected override Component Compose(string? content) => new Fieldset
    {
        Html = content, DescribedBy = DescribedBy,
        Legend = new() { Text = Legend, Classes = LegendClasses, IsPageHeading = IsPageHeading },
    };
}
