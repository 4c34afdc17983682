namespace Beehive.Platform.Web.Components;

/// <summary>Help with a field, under its label.</summary>
public sealed record Hint : Component
{
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }

    protected internal override void Write(Markup markup) => markup
        .Raw("<div").Filled("id", Id).Class("govuk-hint", Classes).Attributes(Attributes).Raw(">")
        .Content(Text, Html).Raw("</div>");
}
