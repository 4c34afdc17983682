namespace Beehive.Platform.Web.Components;

/// <summary>What is wrong with one answer, and what to do, beside the field.</summary>
public sealed record ErrorMessage : Component
{
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string VisuallyHiddenText { get; init; } = "Error";

    protected internal override void Write(Markup markup)
    {
        markup.Raw("<p").Filled("id", Id).Class("govuk-error-message", Classes).Attributes(Attributes).Raw(">");
        if (VisuallyHiddenText.Length > 0)
            markup.Raw("<span class=\"govuk-visually-hidden\">").Words(VisuallyHiddenText).Raw(":</span> ");
        markup.Content(Text, Html).Raw("</p>");
    }
}
