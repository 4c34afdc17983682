namespace Beehive.Platform.Web.Components;

/// <summary>The way back to the page before this one.</summary>
public sealed record BackLink : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Href { get; init; }

    protected internal override void Write(Markup markup) => markup
        .Raw("<a").Attribute("href", string.IsNullOrEmpty(Href) ? "#" : Href)
        .Class("govuk-back-link", Classes).Attributes(Attributes).Raw(">")
        .Content(string.IsNullOrEmpty(Text) ? "Back" : Text, Html).Raw("</a>");
}
