using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-select name="board" label="Board" value="@Model.Board"&gt;</c> round its <c>&lt;bee-option&gt;</c>s.</summary>
[HtmlTargetElement("bee-select")]
public sealed class SelectTagHelper : FieldTagHelper
{
    private readonly List<SelectItem> _items = [];

    public string? Value { get; set; }

    protected override LabelledField Control => new SelectField { Value = Filled(Value), Items = _items };

    protected override void Prepare(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        base.Prepare(context);
        context.Items[typeof(SelectItem)] = _items;
    }
}
