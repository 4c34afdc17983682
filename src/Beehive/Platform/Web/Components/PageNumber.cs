namespace Beehive.Platform.Web.Components;

/// <summary>One page of a long list by its number, or the dots between two of them.</summary>
public sealed record PageNumber
{
    public string? Number { get; init; }
    public string? Href { get; init; }
    public bool Current { get; init; }
    public bool Ellipsis { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal void Write(Markup markup)
    {
        markup.Raw("<li").Class("govuk-pagination__item", Current ? "govuk-pagination__item--current" : null,
            Ellipsis ? "govuk-pagination__item--ellipsis" : null).Raw(">");
        if (Ellipsis)
            markup.Raw("⋯");
        else
            markup.Raw("<a class=\"govuk-link govuk-pagination__link\"").Attribute("href", Href ?? "")
                .Attribute("aria-label", VisuallyHiddenText ?? "Page " + Number).Raw(Current ? " aria-current=\"page\"" : null)
                .Attributes(Attributes).Raw(">").Words(Number).Raw("</a>");
        markup.Raw("</li>");
    }
}
