using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-breadcrumbs&gt;</c> round its <c>&lt;bee-crumb&gt;</c>s.</summary>
[HtmlTargetElement("bee-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : ComponentWithPartsTagHelper<Link>
{
    public bool CollapseOnMobile { get; set; }
    public string LabelText { get; set; } = "Breadcrumb";

    protected override Component Compose(string? content) =>
        new Breadcrumbs { Items = Parts, CollapseOnMobile = CollapseOnMobile, LabelText = LabelText };
}
