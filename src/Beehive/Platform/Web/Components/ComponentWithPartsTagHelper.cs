using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary>A component whose parts are elements inside it: crumbs of a trail, choices of a question, rows of a list.</summary>
public abstract class ComponentWithPartsTagHelper<TPart> : ComponentTagHelper
{
    private readonly List<TPart> _parts = [];

    protected IReadOnlyList<TPart> Parts => _parts;

    protected override void Prepare(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(TPart)] = _parts;
    }
}
