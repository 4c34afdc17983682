using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-summary-list&gt;</c> round its <c>&lt;bee-row&gt;</c>s; with <c>card</c> as its title in a frame.</summary>
[HtmlTargetElement("bee-summary-list")]
public sealed class SummaryListTagHelper : ComponentWithPartsTagHelper<SummaryRow>
{
    public string? Card { get; set; }
    public int CardHeadingLevel { get; set; } = 2;

    protected override Component Compose(string? content) => new SummaryList
    {
        Rows = Parts,
        Card = Card is null ? null : new() { Title = new() { Text = Card, HeadingLevel = CardHeadingLevel } },
    };
}
