namespace Beehive.Platform.Web.Components;

/// <summary>Something that must not be overlooked.</summary>
public sealed record WarningText : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? IconFallbackText { get; init; }

    protected internal override void Write(Markup markup) => markup
        .Raw("<div").Class("govuk-warning-text", Classes).Attributes(Attributes)
        .Raw("><span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span><strong class=\"govuk-warning-text__text\">")
        .Raw("<span class=\"govuk-visually-hidden\">").Words(string.IsNullOrEmpty(IconFallbackText) ? "Warning" : IconFallbackText)
        .Raw("</span> ").Content(Text, Html).Raw("</strong></div>");
}
