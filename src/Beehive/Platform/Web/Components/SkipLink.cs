namespace Beehive.Platform.Web.Components;

/// <summary>The first stop of the keyboard: past the header to what the page says.</summary>
public sealed record SkipLink : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Href { get; init; }

    protected internal override void Write(Markup markup) => markup
        .Raw("<a").Attribute("href", string.IsNullOrEmpty(Href) ? "#content" : Href).Class("govuk-skip-link", Classes)
        .Attributes(Attributes).Raw(" data-module=\"govuk-skip-link\">").Content(Text, Html).Raw("</a>");
}
