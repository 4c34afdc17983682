using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-error-message&gt;Write your name&lt;/bee-error-message&gt;</c></summary>
[HtmlTargetElement("bee-error-message")]
public sealed class ErrorMessageTagHelper : ComponentTagHelper
{
    public string VisuallyHiddenText { get; set; } = "Error";

    protected override Component Compose(string? content) => new ErrorMessage { Html = content, VisuallyHiddenText = VisuallyHiddenText };
}
