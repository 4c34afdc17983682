using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-tag state="late"&gt;Late&lt;/bee-tag&gt;</c>; states: good, wait, late, stop, moved, or none.</summary>
[HtmlTargetElement("bee-tag")]
public sealed class TagTagHelper : ComponentTagHelper
{
    public string? State { get; set; }

    protected override Component Compose(string? content) =>
        new Tag { Html = content, Classes = string.IsNullOrEmpty(State) ? null : "bee-tag--" + State };
}
