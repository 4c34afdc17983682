using System.Globalization;

namespace Beehive.Platform.Web.Components;

/// <summary>A frame with a title round a summary list, for one of several things of a kind.</summary>
public sealed record SummaryCard
{
    public SummaryCardTitle? Title { get; init; }
    public LinkList? Actions { get; init; }
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal void WriteStart(Markup markup)
    {
        markup.Raw("<div").Class("govuk-summary-card", Classes).Attributes(Attributes)
            .Raw("><div class=\"govuk-summary-card__title-wrapper\">");
        if (Title is not null)
        {
            var level = Title.HeadingLevel.ToString(CultureInfo.InvariantCulture);
            markup.Raw("<h").Raw(level).Class("govuk-summary-card__title", Title.Classes).Raw(">").Content(Title).Raw("</h").Raw(level).Raw(">");
        }
        WriteActions(markup);
        markup.Raw("</div><div class=\"govuk-summary-card__content\">");
    }

    private void WriteActions(Markup markup)
    {
        if (Actions is not { Items.Count: > 0 } actions)
            return;
        var element = actions.Items.Count == 1 ? "div" : "ul";
        markup.Raw("<").Raw(element).Class("govuk-summary-card__actions", actions.Classes).Raw(">");
        foreach (var action in actions.Items)
        {
            markup.Raw(element is "ul" ? "<li class=\"govuk-summary-card__action\">" : null);
            SummaryList.WriteAction(markup, action, Title);
            markup.Raw(element is "ul" ? "</li>" : null);
        }
        markup.Raw("</").Raw(element).Raw(">");
    }
}
