using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-hint id="name-hint"&gt;As you would like to be called.&lt;/bee-hint&gt;</c></summary>
[HtmlTargetElement("bee-hint")]
public sealed class HintTagHelper : ComponentTagHelper
{
    protected override Component Compose(string? content) => new Hint { Html = content };
}
