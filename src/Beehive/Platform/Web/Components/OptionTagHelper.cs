using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-option value="carers"&gt;Carers board&lt;/bee-option&gt;</c></summary>
[HtmlTargetElement("bee-option")]
public sealed class OptionTagHelper : PartTagHelper<SelectItem>
{
    public string? Value { get; set; }
    public bool? Selected { get; set; }
    public bool Disabled { get; set; }

    // An option holds words only, so what Razor has encoded is taken back to words.
    protected override SelectItem Compose(string? content) =>
        new() { Value = Value, Text = WebUtility.HtmlDecode(content), Selected = Selected, Disabled = Disabled };
}
