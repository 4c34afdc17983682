using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary>
/// A thin shell: the element's own attributes become the component's options, its content the component's HTML, and every
/// other attribute (class, id, data-...) goes to the component as it is.
/// </summary>
public abstract class ComponentTagHelper : TagHelper
{
    protected abstract Component Compose(string? content);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        Prepare(context);
        var inside = await output.GetChildContentAsync();
        var content = inside.IsEmptyOrWhiteSpace ? null : inside.GetContent().Trim();
        var classes = output.Attributes["class"]?.Value?.ToString();
        var component = Compose(content);
        component = component with
        {
            Classes = $"{component.Classes} {classes}".Trim(),
            Attributes = Merge(component.Attributes, output.Attributes),
        };
        output.TagName = null;
        output.Content.SetHtmlContent(Surround(component));
    }

    /// <summary>Where a component with parts lays out the list that its parts put themselves into.</summary>
    protected virtual void Prepare(TagHelperContext context)
    {
    }

    /// <summary>What stands round it, once it is complete.</summary>
    protected virtual Component Surround(Component component) => component;

    private static IReadOnlyDictionary<string, string?>? Merge(IReadOnlyDictionary<string, string?>? own, TagHelperAttributeList given)
    {
        Dictionary<string, string?>? all = null;
        foreach (var attribute in given)
        {
            if (attribute.Name is "class")
                continue;
            all ??= own is null ? new(StringComparer.Ordinal) : new(own, StringComparer.Ordinal);
            all[attribute.Name] = attribute.Value?.ToString() ?? "";
        }
        return all ?? own;
    }
}
