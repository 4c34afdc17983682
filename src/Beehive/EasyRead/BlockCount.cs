using System.Text.RegularExpressions;

namespace Beehive.EasyRead;

/// <summary>How long a block is, for whoever writes it. write.js counts the same while it is typed; what is too long the checker says.</summary>
public static partial class BlockCount
{
    public const int MostWords = 600;
    public const int MostSentences = 3;
    public const int MostInSentence = 15;

    public const string TooMany = "One part has at most three sentences. Make two parts of it.";
    public const string TooLong = "A sentence has more than 15 words. Make two of it.";

    public static int Words(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Sentences.Sum(Words);
    }

    /// <summary>What is too long, or null.</summary>
    public static string? Over(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Sentences.Any(x => Words(x) > MostInSentence) ? TooLong : block.Sentences.Count > MostSentences && block.Kind != BlockKind.List ? TooMany : null;
    }

    /// <summary>A day is one word, as the checker has it.</summary>
    private static int Words(string sentence) => Day().Replace(sentence, "day").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?[0-9]{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( [0-9]{4})?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
