using System.Globalization;
using System.Text;

namespace Beehive.Platform.Files;

/// <summary>The name under which a browser saves a file.</summary>
public static class FileName
{
    private const int Longest = 120;

    /// <summary>Without folders, control characters, and the invisible ones that turn writing round so that "exe.doc" looks like another kind of file.</summary>
    public static string Safe(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) continue;
            plain.Append(rune.Value is '/' or '\\' or ':' or '"' or '<' or '>' or '|' or '*' or '?' ? "-" : rune.ToString());
        }
        var safe = plain.ToString().Trim(' ', '.', '-');
        if (safe.Length > Longest)
        {
            var end = Path.GetExtension(safe);
            safe = safe[..(Longest - Math.Min(end.Length, 10))].TrimEnd() + (end.Length <= 10 ? end : "");
        }
        return safe.Length == 0 ? "file" : safe;
    }
}
