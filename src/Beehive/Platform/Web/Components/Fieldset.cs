namespace Beehive.Platform.Web.Components;

/// <summary>Fields that answer one question together, under its legend.</summary>
public sealed record Fieldset : Component
{
    public string? Role { get; init; }
    public string? DescribedBy { get; init; }
    public Legend? Legend { get; init; }
    public string? Html { get; init; }

    protected internal override void Write(Markup markup)
    {
        WriteStart(markup, DescribedBy);
        markup.Raw(Html).Raw("</fieldset>");
    }

    internal void WriteStart(Markup markup, string? describedBy)
    {
        markup.Raw("<fieldset").Class("govuk-fieldset", Classes).Filled("role", Role).Filled("aria-describedby", describedBy)
            .Attributes(Attributes).Raw(">");
        if (Legend is not { HasContent: true } legend)
            return;
        markup.Raw("<legend").Class("govuk-fieldset__legend", legend.Classes).Raw(">")
            .Raw(legend.IsPageHeading ? "<h1 class=\"govuk-fieldset__heading\">" : null).Content(legend)
            .Raw(legend.IsPageHeading ? "</h1></legend>" : "</legend>");
    }
}
