using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-error-summary heading="There is a problem"&gt;</c> round its <c>&lt;bee-error&gt;</c>s.</summary>
[HtmlTargetElement("bee-error-summary")]
public sealed class ErrorSummaryTagHelper : ComponentWithPartsTagHelper<Link>
{
    public string Heading { get; set; } = "There is a problem";
    public string? Description { get; set; }
    public bool? DisableAutoFocus { get; set; }

    protected override Component Compose(string? content) => new ErrorSummary
    {
        TitleText = Heading, DescriptionText = Description, ErrorList = Parts, DisableAutoFocus = DisableAutoFocus,
    };
}
