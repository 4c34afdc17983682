using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-button&gt;Search&lt;/bee-button&gt;</c>; with <c>href</c> a link, with <c>look="secondary"</c> plain.</summary>
[HtmlTargetElement("bee-button")]
public sealed class ButtonTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
    public string? Type { get; set; }
    public bool Disabled { get; set; }
    public bool IsStartButton { get; set; }
    public bool? PreventDoubleClick { get; set; }

    /// <summary>"secondary" or "warning"; none for the one thing to do.</summary>
    public string? Look { get; set; }

    protected override Component Compose(string? content) => new Button
    {
        Html = content, Href = Href, Name = Name, Value = Value, Type = Type, Disabled = Disabled,
        IsStartButton = IsStartButton, PreventDoubleClick = PreventDoubleClick,
        Classes = Look is null ? null : "govuk-button--" + Look,
    };
}
