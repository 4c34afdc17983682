namespace Beehive.Platform.Web.Components;

/// <summary>The trail from the place's home to this page.</summary>
public sealed record Breadcrumbs : Component
{
    public IReadOnlyList<Link> Items { get; init; } = [];
    public bool CollapseOnMobile { get; init; }
    public string LabelText { get; init; } = "Breadcrumb";

    protected internal override void Write(Markup markup)
    {
        markup.Raw("<nav").Class("govuk-breadcrumbs", Classes, CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null)
            .Attributes(Attributes).Attribute("aria-label", LabelText).Raw("><ol class=\"govuk-breadcrumbs__list\">");
        foreach (var item in Items)
            Write(markup, item);
        markup.Raw("</ol></nav>");
    }

    private static void Write(Markup markup, Link item)
    {
        markup.Raw("<li class=\"govuk-breadcrumbs__list-item\"");
        if (string.IsNullOrEmpty(item.Href))
            markup.Raw(" aria-current=\"page\">").Content(item);
        else
            markup.Raw("><a class=\"govuk-breadcrumbs__link\"").Attribute("href", item.Href).Attributes(item.Attributes).Raw(">")
                .Content(item).Raw("</a>");
        markup.Raw("</li>");
    }
}
