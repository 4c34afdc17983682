using System.Globalization;
using System.Text;

namespace Beehive.Platform.Words;

/// <summary>
/// Writes the Markdown that pasted or uploaded text becomes: headings, paragraphs, lists with levels, tables, links, strong. Whatever a person wrote stays words:
/// what Markdown would take for a mark gets a backslash before it.
/// </summary>
public sealed class MarkdownText
{
    private const int Highest = 2, Lowest = 4, DeepestList = 6;

    private readonly StringBuilder text = new();
    private readonly List<ListLevel> levels = [];

    public override string ToString() => text.ToString().TrimEnd('\n');

    /// <param name="level">1 is the highest of the text; it becomes level 2, under the page's own heading.</param>
    public void Heading(int level, string line)
    {
        line = OneLine(line).Replace("**", "", StringComparison.Ordinal);
        if (line.Length == 0) return;
        Part();
        text.Append('#', Math.Clamp(level + Highest - 1, Highest, Lowest)).Append(' ').Append(line).Append('\n');
    }

    /// <param name="lines">Marked up already: see <see cref="Inline"/>.</param>
    public void Paragraph(string lines)
    {
        lines = Tidy(lines);
        if (lines.Length == 0) return;
        Part();
        text.Append(lines).Append('\n');
    }

    /// <summary>One point of a list. Level 0 is the outermost; a level that skips one stands just under the point before.</summary>
    public void Point(int level, bool isNumbered, string lines)
    {
        lines = OneLine(lines);
        if (lines.Length == 0) return;
        level = Math.Clamp(level, 0, Math.Min(levels.Count, DeepestList));
        var begins = levels.Count == 0 || (levels.Count == level + 1 && levels[level].IsNumbered != isNumbered);
        if (levels.Count > level + 1) levels.RemoveRange(level + 1, levels.Count - level - 1);
        if (levels.Count == level + 1 && levels[level].IsNumbered != isNumbered) levels.RemoveAt(level);
        if (levels.Count == level) levels.Add(new(isNumbered, level == 0 ? 0 : levels[level - 1].Indent + levels[level - 1].Width));
        if (begins && level == 0) Break();
        var mark = isNumbered ? string.Create(CultureInfo.InvariantCulture, $"{++levels[level].Number}. ") : "- ";
        levels[level].Width = mark.Length;
        text.Append(' ', levels[level].Indent).Append(mark).Append(lines).Append('\n');
    }

    /// <summary>A table with a first row of headings. Rows may be of different lengths.</summary>
    public void Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(x => x.Count);
        if (width == 0) return;
        Part();
        for (var i = 0; i < rows.Count; i++)
        {
            Row(rows[i], width);
            if (i == 0) text.Append('|').Insert(text.Length, " --- |", width).Append('\n');
        }
    }

    private void Row(IReadOnlyList<string> cells, int width)
    {
        text.Append('|');
        for (var i = 0; i < width; i++) text.Append(' ').Append(i < cells.Count ? OneLine(cells[i]) : "").Append(" |");
        text.Append('\n');
    }

    /// <summary>What follows is a new part, and no list goes on.</summary>
    private void Part()
    {
        levels.Clear();
        Break();
    }

    private void Break()
    {
        if (text.Length > 0) text.Append('\n');
    }

    private static string OneLine(string lines) => Tidy(lines).Replace("\\\n", " ", StringComparison.Ordinal).Replace('\n', ' ');

    private static string Tidy(string lines)
    {
        lines = lines.Trim();
        while (lines.EndsWith("\\\n", StringComparison.Ordinal) || lines.EndsWith('\n')) lines = lines[..^1].TrimEnd('\n');
        return lines.Trim();
    }

    /// <summary>A level of the list that is being written.</summary>
    private sealed class ListLevel(bool isNumbered, int indent)
    {
        public bool IsNumbered => isNumbered;

        public int Indent => indent;

        public int Width { get; set; }

        public int Number { get; set; }
    }
}
