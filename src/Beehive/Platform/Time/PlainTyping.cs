using System.Text.RegularExpressions;

namespace Beehive.Platform.Time;

/// <summary>What somebody typed, in small letters, with single plain spaces and without commas.</summary>
internal static partial class PlainTyping
{
    public static string Of(string typed) => Spaces().Replace(typed.Replace(',', ' ').Replace('‐', '-').Replace('‑', '-').Replace('–', '-'), " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
