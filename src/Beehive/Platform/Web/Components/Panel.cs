using System.Globalization;

namespace Beehive.Platform.Web.Components;

/// <summary>It is done, and this is your number; or, as an interruption, stop and read this first.</summary>
public sealed record Panel : Component
{
    private const string Interruption = "govuk-panel--interruption";

    public string? TitleText { get; init; }
    public string? TitleHtml { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public int HeadingLevel { get; init; } = 1;
    public LinkList? Actions { get; init; }

    private bool IsInterruption => Classes?.Contains(Interruption, StringComparison.Ordinal) == true;

    protected internal override void Write(Markup markup)
    {
        var level = HeadingLevel.ToString(CultureInfo.InvariantCulture);
        markup.Raw("<div").Class("govuk-panel", IsInterruption ? null : "govuk-panel--confirmation", Classes).Attributes(Attributes)
            .Raw("><h").Raw(level).Raw(" class=\"govuk-panel__title\">").Content(TitleText, TitleHtml).Raw("</h").Raw(level).Raw(">");
        if (!string.IsNullOrEmpty(Html) || !string.IsNullOrEmpty(Text))
            markup.Raw("<div class=\"govuk-panel__body\">").Content(Text, Html).Raw("</div>");
        if (IsInterruption && Actions is not null)
            WriteActions(markup, Actions);
        markup.Raw("</div>");
    }

    private static void WriteActions(Markup markup, LinkList actions)
    {
        markup.Raw("<div").Class("govuk-panel__actions", actions.Classes).Attributes(actions.Attributes).Raw(">");
        if (actions.Items.Count > 0)
        {
            markup.Raw("<div class=\"govuk-button-group\">");
            foreach (var action in actions.Items)
                WriteAction(markup, action);
            markup.Raw("</div>");
        }
        markup.Raw("</div>");
    }

    private static void WriteAction(Markup markup, Link action)
    {
        if (!string.IsNullOrEmpty(action.Href) && action.Type is not "button")
        {
            markup.Raw("<a").Class("govuk-link govuk-link--inverse", action.Classes).Attribute("href", action.Href)
                .Attributes(action.Attributes).Raw(">").Words(action.Text).Raw("</a>");
            return;
        }
        markup.Part(new Button
        {
            Text = action.Text, Href = action.Href, Attributes = action.Attributes,
            Type = string.IsNullOrEmpty(action.Type) ? "button" : action.Type,
            Classes = string.IsNullOrEmpty(action.Classes) ? "govuk-button--inverse" : "govuk-button--inverse " + action.Classes,
        });
    }
}
