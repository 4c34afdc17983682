using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary><c>&lt;bee-table caption="Seats" head="@Model.Head" rows="@Model.Rows" first-cell-is-header="true" /&gt;</c></summary>
[HtmlTargetElement("bee-table")]
public sealed class TableTagHelper : ComponentTagHelper
{
    public string? Caption { get; set; }
    public string? CaptionClasses { get; set; }
    public IReadOnlyList<TableCell>? Head { get; set; }
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; set; } = [];
    public bool FirstCellIsHeader { get; set; }

    protected override Component Compose(string? content) => new Table
    {
        Caption = Caption, CaptionClasses = CaptionClasses, Head = Head, Rows = Rows, FirstCellIsHeader = FirstCellIsHeader,
    };
}
