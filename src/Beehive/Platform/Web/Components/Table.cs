namespace Beehive.Platform.Web.Components;

/// <summary>Rows and columns with headings, under a caption.</summary>
public sealed record Table : Component
{
    public string? Caption { get; init; }
    public string? CaptionClasses { get; init; }
    public IReadOnlyList<TableCell>? Head { get; init; }
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; } = [];
    public bool FirstCellIsHeader { get; init; }

    protected internal override void Write(Markup markup)
    {
        markup.Raw("<table").Class("govuk-table", Classes).Attributes(Attributes).Raw(">");
        if (!string.IsNullOrEmpty(Caption))
            markup.Raw("<caption").Class("govuk-table__caption", CaptionClasses).Raw(">").Words(Caption).Raw("</caption>");
        WriteHead(markup);
        markup.Raw("<tbody class=\"govuk-table__body\">");
        foreach (var row in Rows)
            WriteRow(markup, row);
        markup.Raw("</tbody></table>");
    }

    private void WriteHead(Markup markup)
    {
        if (Head is null)
            return;
        markup.Raw("<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">");
        foreach (var cell in Head)
        {
            var format = string.IsNullOrEmpty(cell.Format) ? null : "govuk-table__header--" + cell.Format;
            markup.Raw("<th scope=\"col\"").Class("govuk-table__header", format, cell.Classes);
            cell.WriteRest(markup);
            markup.Raw("</th>");
        }
        markup.Raw("</tr></thead>");
    }

    private void WriteRow(Markup markup, IReadOnlyList<TableCell> row)
    {
        markup.Raw("<tr class=\"govuk-table__row\">");
        for (var column = 0; column < row.Count; column++)
        {
            var cell = row[column];
            var isHeader = column == 0 && FirstCellIsHeader;
            var format = string.IsNullOrEmpty(cell.Format) ? null : "govuk-table__cell--" + cell.Format;
            if (isHeader)
                markup.Raw("<th scope=\"row\"").Class("govuk-table__header", cell.Classes);
            else
                markup.Raw("<td").Class("govuk-table__cell", format, cell.Classes);
            cell.WriteRest(markup);
            markup.Raw(isHeader ? "</th>" : "</td>");
        }
        markup.Raw("</tr>");
    }
}
