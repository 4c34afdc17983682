namespace Beehive.Platform.Web.Components;

/// <summary>The pages of a long list, or the page before and the page after.</summary>
public sealed record Pagination : Component
{
    private const string Icon = "xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"";
    private const string Back = "<svg class=\"govuk-pagination__icon govuk-pagination__icon--prev\" " + Icon
        + "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z\"></path></svg>";
    private const string Forward = "<svg class=\"govuk-pagination__icon govuk-pagination__icon--next\" " + Icon
        + "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z\"></path></svg>";

    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
    public IReadOnlyList<PageNumber>? Items { get; init; }
    public string? LandmarkLabel { get; init; }

    // Without numbers the two links stand one below the other and may say what they lead to.
    private bool IsBlock => Items is null && (Next is not null || Previous is not null);

    protected internal override void Write(Markup markup)
    {
        markup.Raw("<nav").Class("govuk-pagination", IsBlock ? "govuk-pagination--block" : null, Classes)
            .Attribute("aria-label", string.IsNullOrEmpty(LandmarkLabel) ? "Pagination" : LandmarkLabel)
            .Attributes(Attributes).Raw(">");
        WriteArrow(markup, Previous, "prev", "Previous");
        WriteNumbers(markup);
        WriteArrow(markup, Next, "next", "Next");
        markup.Raw("</nav>");
    }

    private void WriteArrow(Markup markup, PageLink? link, string kind, string word)
    {
        if (string.IsNullOrEmpty(link?.Href))
            return;
        var isPrevious = kind is "prev";
        var hasLabel = !string.IsNullOrEmpty(link.LabelText);
        markup.Raw("<div").Class("govuk-pagination__" + kind).Raw("><a class=\"govuk-link govuk-pagination__link\"")
            .Attribute("href", link.Href).Attribute("rel", kind).Attributes(link.Attributes).Raw(">")
            .Raw(IsBlock || isPrevious ? isPrevious ? Back : Forward : null)
            .Raw("<span").Class("govuk-pagination__link-title", IsBlock && !hasLabel ? "govuk-pagination__link-title--decorated" : null).Raw(">");
        if (link.HasContent)
            markup.Content(link);
        else
            markup.Raw(word).Raw("<span class=\"govuk-visually-hidden\"> page</span>");
        markup.Raw("</span>");
        if (hasLabel && IsBlock)
            markup.Raw("<span class=\"govuk-visually-hidden\">:</span><span class=\"govuk-pagination__link-label\">").Words(link.LabelText).Raw("</span>");
        markup.Raw(!IsBlock && !isPrevious ? Forward : null).Raw("</a></div>");
    }

    private void WriteNumbers(Markup markup)
    {
        if (Items is null)
            return;
        markup.Raw("<ul class=\"govuk-pagination__list\">");
        foreach (var item in Items)
            item.Write(markup);
        markup.Raw("</ul>");
    }
}
