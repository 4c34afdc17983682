namespace Beehive.Platform.Web.Components;

/// <summary>Everything that is wrong with what was sent, first on the page, each leading to its field.</summary>
public sealed record ErrorSummary : Component
{
    public string? TitleText { get; init; }
    public string? TitleHtml { get; init; }
    public string? DescriptionText { get; init; }
    public string? DescriptionHtml { get; init; }
    public IReadOnlyList<Link> ErrorList { get; init; } = [];
    public bool? DisableAutoFocus { get; init; }

    protected internal override void Write(Markup markup)
    {
        markup.Raw("<div").Class("govuk-error-summary", Classes).Truth("data-disable-auto-focus", DisableAutoFocus)
            .Attributes(Attributes).Raw(" data-module=\"govuk-error-summary\"><div role=\"alert\">")
            .Raw("<h2 class=\"govuk-error-summary__title\">").Content(TitleText, TitleHtml)
            .Raw("</h2><div class=\"govuk-error-summary__body\">");
        if (!string.IsNullOrEmpty(DescriptionHtml) || !string.IsNullOrEmpty(DescriptionText))
            markup.Raw("<p>").Content(DescriptionText, DescriptionHtml).Raw("</p>");
        WriteList(markup);
        markup.Raw("</div></div></div>");
    }

    private void WriteList(Markup markup)
    {
        if (ErrorList.Count == 0)
            return;
        markup.Raw("<ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var error in ErrorList)
        {
            var leads = !string.IsNullOrEmpty(error.Href);
            markup.Raw("<li>");
            if (leads)
                markup.Raw("<a").Attribute("href", error.Href).Attributes(error.Attributes).Raw(">");
            markup.Content(error).Raw(leads ? "</a></li>" : "</li>");
        }
        markup.Raw("</ul>");
    }
}
