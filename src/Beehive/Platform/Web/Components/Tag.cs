namespace Beehive.Platform.Web.Components;

/// <summary>How something stands, in a word.</summary>
public sealed record Tag : Component
{
    public string? Text { get; init; }
    public string? Html { get; init; }

    protected internal override void Write(Markup markup) => markup
        .Raw("<strong").Class("govuk-tag", Classes).Attributes(Attributes).Raw(">").Content(Text, Html).Raw("</strong>");
}
