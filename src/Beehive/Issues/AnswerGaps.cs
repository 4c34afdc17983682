using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>A place in an answer that is still to be filled: [day], or three dots or a line that stand alone. What holds one is not sent.</summary>
public static class AnswerGaps
{
    private const int Longest = 80;

    public static Refusal? Refused(string? text) => In(text) is { } gap ? new("Fill in {0}, or take it out.", gap) : null;

    /// <summary>The first one. Words in square brackets that a link's address follows are no gap.</summary>
    public static string? In(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open);
            if (close < 0 || close - open > Longest || (close + 1 < text.Length && text[close + 1] == '(')) continue;
            return text[open..(close + 1)];
        }
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(IsDots);
    }

    private static bool IsDots(string word) => word.TrimEnd(',', ';', ':') is var bare && bare.Length > 0 && (bare.All(c => c == '…') || (bare.Length > 2 && (bare.All(c => c == '.') || bare.All(c => c == '_'))));
}
