namespace Beehive.Platform.Web.Components;

/// <summary>The words of a field, always to be seen.</summary>
public sealed record Label : Component
{
    public string? For { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public bool IsPageHeading { get; init; }

    protected internal override void Write(Markup markup)
    {
        if (string.IsNullOrEmpty(Text) && string.IsNullOrEmpty(Html))
            return;
        markup.Raw(IsPageHeading ? "<h1 class=\"govuk-label-wrapper\">" : null)
            .Raw("<label").Class("govuk-label", Classes).Attributes(Attributes).Filled("for", For).Raw(">")
            .Content(Text, Html).Raw("</label>").Raw(IsPageHeading ? "</h1>" : null);
    }
}
