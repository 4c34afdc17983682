using System.Collections.Frozen;
using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rules 12 and 13: each block has a picture, one picture means one thing, and somebody has agreed it.</summary>
internal static class BlockPictures
{
    private const int MostSentences = 3;

    public static void Check(CheckedText text, Findings findings)
    {
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (i, block) in text.Blocks.Index())
        {
            if (block.Picture is null && block.Kind != BlockKind.Heading)
                findings.OfBlock(12, Severity.Error, i, "", new("This block has no picture. A picture helps people read."), "Choose a picture that shows the main idea.");
            if (block.Kind != BlockKind.List && block.Sentences.Count > MostSentences)
                findings.OfBlock(12, Severity.Warning, i, "", new("This block has {0} sentences. Use 3 or less.", block.Sentences.Count), "Make 2 blocks. Give each one a picture.");
            if (block.Picture is not { } picture) continue;
            Meanings(i, block, picture, seen, findings);
            Agreed(i, picture, findings);
        }
    }

    /// <summary>Two blocks speak of the same when they have a word of some weight in common, or both say when something is.</summary>
    private static void Meanings(int at, CheckedBlock block, CheckedPicture picture, Dictionary<string, HashSet<string>> seen, Findings findings)
    {
        var words = WordsOf(block);
        if (!seen.TryGetValue(picture.Name, out var before))
        {
            seen[picture.Name] = words;
            return;
        }
        if (!before.Overlaps(words) && before.Count > 0 && words.Count > 0)
            findings.OfBlock(12, Severity.Warning, at, picture.Name, new("You used this picture before. Did it mean something else?"), "Use one picture for one idea.");
        before.UnionWith(words);
    }

    private static void Agreed(int at, CheckedPicture picture, Findings findings)
    {
        if (!picture.Agreed) findings.OfBlock(13, Severity.Question, at, picture.Name, new("Nobody has agreed this picture yet. Ask your group."), "Ask: does this picture show the idea?");
        if (!picture.HasLicence) findings.OfBlock(13, Severity.Question, at, picture.Name, new("Who made this picture? May we use it?"), "Write down who made it.");
        if (!picture.HasAlt) findings.OfBlock(13, Severity.Question, at, picture.Name, new("Some people cannot see this picture. What does it show?"), "A bus at a bus stop");
    }

    private const string When = "when it is", Contact = "whom to call";

    private static readonly FrozenSet<string> Light = ((string[])["the", "and", "for", "are", "was", "has", "had", "not", "you", "can", "all", "our", "its", "who", "how", "why", "but", "one", "get", "got", "say", "see", "use", "may", "out", "any", "new", "now", "too", "did", "him", "her", "his", "she", "about", "after", "again", "also", "because", "before", "could", "every", "from", "have", "into", "just", "like", "many", "more", "most", "much", "need", "only",
        "other", "over", "people", "should", "some", "such", "tell", "than", "that", "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "want", "well", "were", "what", "when",
        "where", "which", "will", "with", "would", "your", "yours", "been", "being", "does", "each", "here", "make", "must", "very"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Times = ((string[])["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september",
        "october", "november", "december", "morning", "afternoon", "evening", "today", "tomorrow"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> WordsOf(CheckedBlock block)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (block.Kind is BlockKind.Date or BlockKind.Contact) words.Add(block.Kind == BlockKind.Date ? When : Contact);
        foreach (var sentence in block.Sentences)
        {
            var start = -1;
            for (var i = 0; i <= sentence.Length; i++)
            {
                if (i < sentence.Length && char.IsLetter(sentence[i])) start = start < 0 ? i : start;
                else if (start >= 0)
                {
                    Weigh(sentence[start..i], words);
                    start = -1;
                }
            }
        }
        return words;
    }

    /// <summary>"Meets", "meeting" and "meetings" are one: the first letters count.</summary>
    private static void Weigh(string word, HashSet<string> words)
    {
        const int stem = 4;
        if (Times.Contains(word)) words.Add(When);
        else if (word.Length >= 3 && !Light.Contains(word)) words.Add(word[..Math.Min(stem, word.Length)]);
    }
}
