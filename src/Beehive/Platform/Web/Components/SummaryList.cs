namespace Beehive.Platform.Web.Components;

/// <summary>What was answered or is known, row by row, each with a way to change it.</summary>
public sealed record SummaryList : Component
{
    public IReadOnlyList<SummaryRow> Rows { get; init; } = [];
    public SummaryCard? Card { get; init; }

    protected internal override void Write(Markup markup)
    {
        Card?.WriteStart(markup);
        markup.Raw("<dl").Class("govuk-summary-list", Classes).Attributes(Attributes).Raw(">");
        var anyActions = Rows.Any(row => row.Actions?.Items.Count > 0);
        foreach (var row in Rows)
            WriteRow(markup, row, anyActions);
        markup.Raw("</dl>").Raw(Card is null ? null : "</div></div>");
    }

    private void WriteRow(Markup markup, SummaryRow row, bool anyActions)
    {
        markup.Raw("<div").Class("govuk-summary-list__row", anyActions && row.Actions is null ? "govuk-summary-list__row--no-actions" : null, row.Classes)
            .Raw("><dt").Class("govuk-summary-list__key", row.Key?.Classes).Raw(">").Content(row.Key)
            .Raw("</dt><dd").Class("govuk-summary-list__value", row.Value?.Classes).Raw(">").Content(row.Value).Raw("</dd>");
        if (row.Actions is { Items.Count: > 0 } actions)
            WriteActions(markup, actions);
        markup.Raw("</div>");
    }

    private void WriteActions(Markup markup, LinkList actions)
    {
        markup.Raw("<dd").Class("govuk-summary-list__actions", actions.Classes).Raw(">");
        if (actions.Items.Count == 1)
            WriteAction(markup, actions.Items[0], Card?.Title);
        else
        {
            markup.Raw("<ul class=\"govuk-summary-list__actions-list\">");
            foreach (var action in actions.Items)
            {
                markup.Raw("<li class=\"govuk-summary-list__actions-list-item\">");
                WriteAction(markup, action, Card?.Title);
                markup.Raw("</li>");
            }
            markup.Raw("</ul>");
        }
        markup.Raw("</dd>");
    }

    internal static void WriteAction(Markup markup, Link action, Fragment? cardTitle)
    {
        markup.Raw("<a").Class("govuk-link", action.Classes).Attribute("href", action.Href ?? "").Attributes(action.Attributes).Raw(">")
            .Content(action);
        if (!string.IsNullOrEmpty(action.VisuallyHiddenText) || cardTitle is not null)
        {
            markup.Raw("<span class=\"govuk-visually-hidden\">");
            if (!string.IsNullOrEmpty(action.VisuallyHiddenText))
                markup.Raw(" ").Words(action.VisuallyHiddenText);
            if (cardTitle is not null)
                markup.Raw(" (").Content(cardTitle).Raw(")");
            markup.Raw("</span>");
        }
        markup.Raw("</a>");
    }
}
