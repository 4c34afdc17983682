using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-row key="Name" href="..." about="name"&gt;Carers board&lt;/bee-row&gt;</c>; without <c>href</c> nothing to change.</summary>
[HtmlTargetElement("bee-row")]
public sealed class RowTagHelper : PartTagHelper<SummaryRow>
{
    public string? Key { get; set; }
    public string? Href { get; set; }
    public string Change { get; set; } = "Change";

    /// <summary>What is changed, for those who hear the link without its row.</summary>
    public string? About { get; set; }

    protected override SummaryRow Compose(string? content) => new()
    {
        Key = new() { Text = Key },
        Value = new() { Html = content },
        Actions = Href is null ? null : new() { Items = [new() { Href = Href, Text = Change, VisuallyHiddenText = About }] },
    };
}
