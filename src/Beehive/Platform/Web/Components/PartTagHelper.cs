using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary>An element that says nothing itself but becomes a part of the component round it.</summary>
public abstract class PartTagHelper<TPart> : TagHelper
{
    protected abstract TPart Compose(string? content);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (!context.Items.TryGetValue(typeof(TPart), out var parts))
            throw new InvalidOperationException($"<{context.TagName}> stands outside the component that it is a part of.");
        var inside = await output.GetChildContentAsync();
        ((List<TPart>)parts).Add(Compose(inside.IsEmptyOrWhiteSpace ? null : inside.GetContent().Trim()));
        output.SuppressOutput();
    }
}
