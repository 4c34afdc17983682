namespace Beehive.Platform.Web.Components;

/// <summary>More for those who want it, folded away. Never for what everyone must read.</summary>
public sealed record Details : Component
{
    public string? Id { get; init; }
    public string? SummaryText { get; init; }
    public string? SummaryHtml { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public bool Open { get; init; }

    protected internal override void Write(Markup markup) => markup
        .Raw("<details").Filled("id", Id).Class("govuk-details", Classes).Attributes(Attributes).Flag("open", Open)
        .Raw("><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">")
        .Content(SummaryText, SummaryHtml).Raw("</span></summary><div class=\"govuk-details__text\">")
        .Content(Text, Html).Raw("</div></details>");
}
