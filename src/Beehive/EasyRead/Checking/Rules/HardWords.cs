namespace Beehive.EasyRead.Checking.Rules;

/// <summary>
/// Rule 3: everyday words, or words that are explained. Names are no words to know. What looks like a name at the start of a sentence is only judged
/// at the end, when all of the text is read; so is a word that is explained further down.
/// </summary>
internal sealed class HardWords(CheckerWords words, Findings findings)
{
    private sealed record Hard(string Word, EasyFinding Finding, bool MayBeName);

    private readonly List<Hard> hard = [];
    private readonly HashSet<string> told = new(StringComparer.OrdinalIgnoreCase), names = new(StringComparer.OrdinalIgnoreCase), explained = new(StringComparer.OrdinalIgnoreCase);
    private int known;
    private bool? isAllTitle;

    /// <summary>How many words no list knows and no name is, each time that one stands there.</summary>
    public int Count { get; private set; }

    /// <summary>The next sentence begins.</summary>
    public void Begin() => (known, isAllTitle) = (-1, null);

    public void Check(Reading reading, int at)
    {
        if (words.Several(reading, at) is > 0 and var several) known = Math.Max(known, at + several);
        var token = reading[at];
        if (at < known || token.Is(WordKind.Easy | WordKind.Name | WordKind.Calendar) || token.Length == 1) return;
        if (token.Has(TokenMarks.AllCapitals) || token.Word?.Number is not null || (token.Has(TokenMarks.Apostrophe) && Shorts.Contraction(reading.SpanOf(at)) is not null)) return;
        if (words.Knows(reading.SpanOf(at)) || (token.Has(TokenMarks.Hyphen) && PartsAreEasy(reading.SpanOf(at)))) return;
        if (Shorts.Abbreviation(reading.SpanOf(at)) is not null) return;
        Keep(reading, at, token);
    }

    private void Keep(Reading reading, int at, Token token)
    {
        var word = BaseOf(reading.SpanOf(at));
        var isFirst = at == reading.First || reading.SignAt(at - 1) is '"' or '“' or ':' or '(';
        if (token.Has(TokenMarks.Capital) && !isFirst && !(isAllTitle ??= IsAllTitle(reading)))
        {
            names.Add(word);
            return;
        }
        Count++;
        if (IsExplained(reading, at)) explained.Add(word);
        if (!told.Add(word)) return;
        var easier = token.Word?.Easier;
        var mayBeName = token.Has(TokenMarks.Capital) && isFirst;
        if (mayBeName && at + 1 < reading.To && reading.IsWord(at + 1) && reading[at + 1].Has(TokenMarks.Capital) && !(isAllTitle ??= IsAllTitle(reading))) names.Add(word);
        hard.Add(new(word, new(3, Severity.Error, reading.Block, reading.Sentence, reading.Found(at), new("This word may be hard. Use an easier word. Or say what it means."), easier, null) { At = token.Start }, mayBeName));
    }

    public void Finish()
    {
        foreach (var (word, finding, mayBeName) in hard)
            if (!explained.Contains(word) && !(mayBeName && names.Contains(word))) findings.Add(finding);
    }

    /// <summary>"Partnerships" and "partnership's" are told as one.</summary>
    private static string BaseOf(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        word = word.TrimEnd('\'');
        return word.Length > 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1].ToString() : word.ToString();
    }

    /// <summary>A heading in which nearly every word begins with a capital names nothing by it.</summary>
    private static bool IsAllTitle(Reading reading)
    {
        if (!reading.IsHeading) return false;
        var (capitals, all) = (0, 0);
        for (var i = reading.From; i < reading.To; i++)
        {
            if (!reading.IsWord(i) || reading.Is(i, WordKind.Function)) continue;
            all++;
            if (reading[i].Has(TokenMarks.Capital)) capitals++;
        }
        return all > 1 && capitals == all;
    }

    private bool PartsAreEasy(ReadOnlySpan<char> word)
    {
        foreach (var part in word.SplitAny("-‑"))
        {
            var letters = word[part];
            var isKnown = Lexicon.Usual.Find(letters) is { } found ? (found.Kind & (WordKind.Easy | WordKind.Name)) != WordKind.None || found.Number is not null : words.Knows(letters) || letters is "co" or "non" or "re" or "ex" or "mid";
            if (!isKnown) return false;
        }
        return true;
    }

    /// <summary>"X means", "X is when", "X is a group that", "people called X", "a bracket after it".</summary>
    private static bool IsExplained(Reading reading, int at)
    {
        if (reading.IsAny(at - 1, "called") || (reading.Is(at - 2, "called") && reading.Is(at - 1, WordKind.Article))) return true;
        var next = at + 1;
        while (next < at + 4 && reading.IsWord(next) && !reading.Is(next, WordKind.Function) && !reading.IsAny(next, "means", "mean")) next++; // "safeguarding work means"
        if (reading.IsAny(next, "means", "mean") || reading.SignAt(at + 1) == '(') return true;
        if (reading.IsAny(next, "is", "are") && reading.IsAny(next + 1, "when", "where", "how", "what", "someone", "somebody", "people", "things", "words", "rules", "money", "places")) return true;
        // "A budget is the money that you can use": whoever begins with "a" and the word tells what it is.
        if (at == reading.First + 1 && reading.IsAny(at - 1, "a", "an") && reading.Is(at + 1, "is") && reading.IsAny(at + 2, "a", "an", "the", "any", "all")) return true;
        return reading.IsAny(next, "is", "are") && reading.IsAny(next + 1, "a", "an", "the", "one") && (IsKindOfThing(reading, next + 2) || IsKindOfThing(reading, next + 3));
    }

    private static bool IsKindOfThing(Reading reading, int at) =>
        reading.IsAny(at, "way", "word", "group", "person", "plan", "place", "list", "kind", "type", "name", "thing", "time", "team", "set", "job", "rule", "law", "meeting", "letter", "book", "test", "form", "check", "part", "right", "sign", "building", "card", "room", "service", "board", "office", "website", "person's", "promise", "question", "note", "story", "picture", "machine", "area");
}
