using Beehive.Platform;

namespace Beehive.EasyRead.Checking;

/// <summary>One sentence as the rules look at it: a stretch of the tokens of its line. The same one is used for each sentence in turn.</summary>
internal sealed class Reading(Findings findings)
{
    private readonly List<Token> tokens = [];
    private string written = "";

    public int Block { get; private set; }

    public int Sentence { get; private set; }

    public BlockKind Kind { get; private set; }

    /// <summary>The title, which is no block.</summary>
    public bool IsTitle => Block < 0;

    public bool IsHeading => IsTitle || Kind == BlockKind.Heading;

    /// <summary>With straight apostrophes.</summary>
    public string Text { get; private set; } = "";

    public int From { get; private set; }

    /// <summary>After the last token of the sentence.</summary>
    public int To { get; private set; }

    public Token this[int at] => tokens[at];

    public bool IsQuestion => To > From && Text[tokens[To - 1].Start] == '?';

    public void Open(string line, int block, int sentence, BlockKind kind)
    {
        (written, Text, Block, Sentence, Kind, From, To) = (line, Tokenizer.Straight(line), block, sentence, kind, 0, 0);
        tokens.Clear();
        Tokenizer.Cut(Text, tokens);
    }

    /// <summary>Goes on to the next sentence of the line, when somebody wrote two in one.</summary>
    public bool Next()
    {
        From = To;
        if (From >= tokens.Count) return false;
        while (To < tokens.Count && !Ends(To)) To++;
        if (To < tokens.Count) To++;
        while (To < tokens.Count && IsSign(To, ".!?\"'”)…")) To++;
        for (First = From; First < To && tokens[First].IsMark;) First++;
        return true;
    }

    private bool Ends(int at)
    {
        if (!IsSign(at, ".!?…")) return false;
        if (at == 0 || Text[tokens[at].Start] != '.') return true;
        var before = tokens[at - 1];
        return before.Kind != TokenKind.Dotted && !(before.Length <= 4 && before.Is(WordKind.Name) && SpanOf(at - 1) is "Mr" or "Mrs" or "Ms" or "Dr" or "St") && !(tokens[at].Length == 1 && at + 1 < tokens.Count && SpanOf(at - 1) is "etc" or "eg" or "ie" or "approx");
    }

    private bool IsSign(int at, string signs) => tokens[at].IsMark && signs.Contains(Text[tokens[at].Start], StringComparison.Ordinal);

    public ReadOnlySpan<char> SpanOf(int at) => Text.AsSpan(tokens[at].Start, tokens[at].Length);

    public char SignAt(int at) => at >= 0 && at < tokens.Count && tokens[at].IsMark ? Text[tokens[at].Start] : '\0';

    public bool Has(int at) => at >= From && at < To;

    /// <summary>Whether a word stands there, whatever its letters' size.</summary>
    public bool Is(int at, string word) => Has(at) && tokens[at].Length == word.Length && SpanOf(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words) if (Is(at, word)) return true;
        return false;
    }

    public bool Is(int at, WordKind kind) => Has(at) && tokens[at].Kind == TokenKind.Word && tokens[at].Is(kind);

    public bool IsWord(int at) => Has(at) && tokens[at].Kind == TokenKind.Word;

    /// <summary>The first word of the sentence, whatever signs stand before it.</summary>
    public int First { get; private set; }

    public string Found(int from, int to) => written[tokens[from].Start..tokens[to].End];

    public string Found(int at) => Found(at, at);

    /// <summary>Tells of the words from one token to another.</summary>
    public void Tell(int rule, Severity severity, int from, int to, Sentence why, string? example = null, string? change = null) =>
        findings.Add(new(rule, severity, Block, Sentence, Found(from, to), why, example, change) { At = tokens[from].Start });

    /// <summary>Tells of the whole sentence.</summary>
    public void TellAll(int rule, Severity severity, Sentence why, string? example = null) => Tell(rule, severity, From, To - 1, why, example);
}
