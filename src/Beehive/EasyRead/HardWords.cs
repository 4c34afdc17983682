using System.Diagnostics.CodeAnalysis;
using Beehive.EasyRead.Checking;

namespace Beehive.EasyRead;

/// <summary>Where a word of the glossary stands in a sentence.</summary>
public readonly record struct HardWord(ShownWord Word, int Start, int End);

/// <summary>
/// Finds the words of a glossary in sentences: the longest first, whatever the number of words. It is a tree of words, made once and read by all;
/// a sentence is gone through once.
/// </summary>
public sealed class HardWords
{
    private readonly Node root = new();

    /// <param name="words">Where two claim the same writing, the one that comes first has it; what a word is called comes before what it is also called.</param>
    public HardWords(IReadOnlyList<ShownWord> words)
    {
        foreach (var word in words)
            foreach (var form in (string[])[word.Word, .. word.Forms]) Add(form, word);
        foreach (var word in words)
            foreach (var form in word.AlsoCalled.Where(x => !IsEasy(x))) Add(form, word);
    }

    /// <summary>"Employment" may also be called work, but nobody who reads of work needs to be told of employment. PA and SALT are no easy words: they have capitals.</summary>
    private static bool IsEasy(string name) => name.All(char.IsLower) && Lexicon.Usual.Find(name) is { Kind: var kind } && kind.HasFlag(WordKind.Easy);

    /// <summary>The next one from there on.</summary>
    public bool TryFind(string sentence, int from, out HardWord found)
    {
        for (var at = NextToken(sentence, from); at < sentence.Length; at = NextToken(sentence, EndOfToken(sentence, at)))
        {
            if (!TryAt(sentence, at, out found) || IsPartOfAddress(sentence, at) || IsTime(sentence, found)) continue;
            return true;
        }
        found = default;
        return false;
    }

    private bool TryAt(string sentence, int start, out HardWord found)
    {
        found = default;
        var node = root;
        for (var at = start; at < sentence.Length;)
        {
            var end = EndOfToken(sentence, at);
            if (!node.TryNext(sentence.AsSpan(at, end - at), out node)) break;
            if (node.Accepts(sentence.AsSpan(start, end - start)) is { } word) found = new(word, start, end);
            at = NextToken(sentence, end);
            if (at - end > 2 || !Joins(sentence.AsSpan(end, at - end))) break;
        }
        return found.Word is not null;
    }

    private void Add(string form, ShownWord word)
    {
        var node = root;
        for (var at = NextToken(form, 0); at < form.Length;)
        {
            var end = EndOfToken(form, at);
            node = node.Grow(form[at..end]);
            at = NextToken(form, end);
        }
        if (node != root) node.Take(form, word);
    }

    private static int NextToken(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from])) from++;
        return from;
    }

    private static int EndOfToken(string text, int from)
    {
        while (from < text.Length && char.IsLetterOrDigit(text[from])) from++;
        return from;
    }

    /// <summary>What may stand between two words of one term: co-chair, carers’ centre.</summary>
    private static bool Joins(ReadOnlySpan<char> between) => !between.ContainsAnyExcept(Joint);

    private static readonly System.Buffers.SearchValues<char> Joint = System.Buffers.SearchValues.Create(" -\u2011\u00A0'’");

    /// <summary>A word inside an email or a web address is part of it.</summary>
    private static bool IsPartOfAddress(string sentence, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && !char.IsWhiteSpace(sentence[first - 1])) first--;
        while (last < sentence.Length && !char.IsWhiteSpace(sentence[last])) last++;
        var whole = sentence.AsSpan(first, last - first);
        return whole.Contains('@') || whole.Contains("://", StringComparison.Ordinal) || whole.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"90 minutes", "a few minutes": time, and not what was written down at a meeting.</summary>
    private static bool IsTime(string sentence, HardWord found)
    {
        if (!sentence.AsSpan(found.Start, found.End - found.Start).Equals("minutes", StringComparison.OrdinalIgnoreCase)) return false;
        var before = sentence.AsSpan(0, found.Start).TrimEnd();
        var last = before[(before.LastIndexOf(' ') + 1)..];
        return last.Length > 0 && (char.IsAsciiDigit(last[^1]) || last is "few" or "some" or "many" or "several");
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? next;
        private Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> bySpan;
        private ShownWord? word;

        /// <summary>Letters such as BSL or GP count only as they are written; "it" is not IT.</summary>
        private string? letters;
        private ShownWord? ofLetters;

        public bool TryNext(ReadOnlySpan<char> token, [MaybeNullWhen(false)] out Node node)
        {
            node = null;
            return next is not null && bySpan.TryGetValue(token, out node);
        }

        public Node Grow(string token)
        {
            if (next is null)
            {
                next = new(StringComparer.OrdinalIgnoreCase);
                bySpan = next.GetAlternateLookup<ReadOnlySpan<char>>();
            }
            if (!next.TryGetValue(token, out var node)) next[token] = node = new();
            return node;
        }

        public void Take(string form, ShownWord its)
        {
            if (form.Length > 1 && form.Where(char.IsLetter).All(char.IsUpper)) (letters, ofLetters) = ofLetters is null ? (form, its) : (letters, ofLetters);
            else word ??= its;
        }

        public ShownWord? Accepts(ReadOnlySpan<char> written) => ofLetters is not null && written.SequenceEqual(letters) ? ofLetters : word;
    }
}
