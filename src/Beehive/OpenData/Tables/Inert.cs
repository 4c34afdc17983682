using System.Buffers;
using System.Text;

namespace Beehive.OpenData.Tables;

/// <summary>
/// Keeps a spreadsheet from taking words for a formula. A cell that begins with one of the dangerous characters, plain or full width, gets an apostrophe
/// before it; so does what follows a semicolon, a tab or a new line inside it, since a spreadsheet with other separators would begin a new cell there.
/// </summary>
public static class Inert
{
    private const char Guard = '\'';
    private const string Dangerous = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>What a spreadsheet passes over, or may take away, before it looks for a formula.</summary>
    private static readonly SearchValues<char> PassedOver = SearchValues.Create(" \t\r\n\"'`;,\u00A0\u200B\uFEFF\0");
    private static readonly SearchValues<char> Separators = SearchValues.Create(";\t\r\n");

    public static string Of(string text)
    {
        if (text.Length == 0) return text;
        var cell = new StringBuilder(text.Length + 4);
        if (StartsFormula(text) || text[0] is '\t' or '\r' or '\n') cell.Append(Guard);
        for (var i = 0; i < text.Length; i++)
        {
            cell.Append(text[i]);
            if (Separators.Contains(text[i]) && (i + 1 == text.Length || !Separators.Contains(text[i + 1])) && StartsFormula(text.AsSpan(i + 1))) cell.Append(Guard);
        }
        return cell.ToString();
    }

    private static bool StartsFormula(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyExcept(PassedOver);
        return first >= 0 && Dangerous.Contains(text[first], StringComparison.Ordinal);
    }
}
