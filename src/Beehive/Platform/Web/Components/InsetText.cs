namespace Beehive.Platform.Web.Components;

/// <summary>Words set apart from the text round them: a quotation, a condition, where a fact comes from.</summary>
public sealed record InsetText : Component
{
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }

    protected internal override void Write(Markup markup) => markup
        .Raw("<div").Filled("id", Id).Class("govuk-inset-text", Classes).Attributes(Attributes).Raw(">")
        .Content(Text, Html).Raw("</div>");
}
