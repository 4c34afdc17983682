namespace Beehive.Issues;

/// <summary>A line of danger.txt, read: word after word, each one of several, with gaps between.</summary>
internal sealed class DangerPhrase
{
    private const int StartLength = 3, LongestGap = 3;

    private readonly IReadOnlyList<Element> elements;

    private DangerPhrase(DangerKind kind, bool isNone, IReadOnlyList<Element> elements) => (Kind, IsNone, this.elements) = (kind, isNone, elements);

    public DangerKind Kind { get; }

    /// <summary>It says of words that sound like danger that they are none.</summary>
    public bool IsNone { get; }

    /// <summary>What the first word may begin with.</summary>
    public IEnumerable<string> Starts => elements[0].Words.Select(x => StartOf(x.TrimEnd('*'))).Distinct();

    public static string StartOf(string word) => word.Length > StartLength ? word[..StartLength] : word;

    /// <summary>Null where it holds nothing to look for.</summary>
    public static DangerPhrase? Read(string line, DangerKind kind, bool isNone)
    {
        var (read, isAfterGap) = (new List<Element>(), false);
        foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "...")
            {
                isAfterGap = read.Count > 0;
                continue;
            }
            var several = Element.Read(part).ToList();
            if (several.Count == 0 || several.Exists(x => x.Words.Count == 0)) return null;
            several[0].AfterGap = isAfterGap;
            read.AddRange(several);
            isAfterGap = false;
        }
        return read.Count > 0 && read[0].Words.All(CanBegin) && read.Sum(x => x.Words[0].Length) > 1 ? new(kind, isNone, read) : null;
    }

    /// <summary>"a*" would begin half of all words.</summary>
    private static bool CanBegin(string word) => !word.EndsWith('*') || word.Length > StartLength;

    /// <summary>How many words it takes from here on; 0 when it does not stand here.</summary>
    public int Matches(IReadOnlyList<string> words, int at)
    {
        var end = Match(words, at, 0);
        return end < 0 ? 0 : end - at;
    }

    private int Match(IReadOnlyList<string> words, int at, int element)
    {
        if (element == elements.Count) return at;
        for (var gap = 0; gap <= (elements[element].AfterGap ? LongestGap : 0) && at + gap < words.Count; gap++)
            if (elements[element].Is(words[at + gap]) && Match(words, at + gap + 1, element + 1) is >= 0 and var end) return end;
        return -1;
    }

    private sealed record Element(IReadOnlyList<string> Words)
    {
        public bool AfterGap { get; set; }

        /// <summary>One for each word: what a place types may have a hyphen in it.</summary>
        public static IEnumerable<Element> Read(string part)
        {
            var several = part.Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (several.Length == 1) return DangerWords.Split(part.TrimEnd('*')) is var split ? split.Select((x, i) => new Element([i == split.Count - 1 && part.EndsWith('*') ? x + "*" : x])) : [];
            return [new Element([.. several.Select(x => string.Concat(DangerWords.Split(x)) + (x.EndsWith('*') ? "*" : "")).Where(x => x.Length > 1 || x == "a" || x == "i")])];
        }

        public bool Is(string word) => Words.Any(x => x.EndsWith('*') ? word.StartsWith(x.AsSpan()[..^1], StringComparison.Ordinal) : word == x);
    }
}
