using Beehive.Platform;
using Beehive.Platform.Search;

namespace Beehive.Issues;

/// <summary>What words that speak of danger speak of.</summary>
public enum DangerKind
{
    Emergency,
    SelfHarm,
    HateCrime,
    Abuse,
    Child,
    Adult,

    /// <summary>Words that a place looks out for besides.</summary>
    Place,
}

/// <summary>
/// The words and phrases that speak of danger: those in danger.txt, and those that a place adds. What they find is a reason to show phone numbers, never a judgement:
/// whoever typed them can always go on.
/// </summary>
public sealed class DangerWords
{
    private const string No = "not";

    private static readonly Dictionary<string, DangerKind> Sections = new(StringComparer.Ordinal)
    {
        ["emergency"] = DangerKind.Emergency, ["self-harm"] = DangerKind.SelfHarm, ["hate crime"] = DangerKind.HateCrime, ["abuse"] = DangerKind.Abuse, ["child"] = DangerKind.Child, ["adult"] = DangerKind.Adult,
    };

    private readonly Dictionary<string, List<DangerPhrase>> byStart = new(StringComparer.Ordinal);

    /// <summary>Of every place.</summary>
    public static DangerWords Usual { get; } = Read();

    /// <summary>With what a place adds, a line each.</summary>
    public static IReadOnlySet<DangerKind> In(string? own, params IEnumerable<string?> texts)
    {
        var (found, added) = (new SortedSet<DangerKind>(), own is null ? null : Of(own));
        foreach (var text in texts.OfType<string>())
        {
            var words = Split(text);
            found.UnionWith(Usual.Find(words));
            if (added is not null) found.UnionWith(added.Find(words));
        }
        return found;
    }

    /// <summary>What the place wants to write besides: each line must hold a word.</summary>
    public static Refusal? Check(string? own)
    {
        if (own is { Length: > Longest }) return new("That is longer than {0} letters. Write less.", Longest);
        var bad = Lines(own ?? "").FirstOrDefault(x => DangerPhrase.Read(x, DangerKind.Place, isNone: false) is null);
        return bad is null ? null : new("Beehive cannot look for \"{0}\". Write words of two letters or more.", bad);
    }

    public const int Longest = 4_000;

    private static DangerWords Of(string own)
    {
        var words = new DangerWords();
        foreach (var line in Lines(own)) words.Add(DangerPhrase.Read(line, DangerKind.Place, isNone: false));
        return words;
    }

    private static DangerWords Read()
    {
        using var file = new StreamReader(typeof(DangerWords).Assembly.GetManifestResourceStream("danger.txt")!);
        var (words, section) = (new DangerWords(), No);
        foreach (var line in Lines(file.ReadToEnd()))
        {
            if (line.StartsWith('#')) continue;
            if (line.StartsWith('[')) section = line.Trim('[', ']');
            else if (section == No) words.Add(DangerPhrase.Read(line.TrimStart('-', ' '), DangerKind.Place, isNone: true));
            else words.Add(DangerPhrase.Read(line, Sections[section], isNone: false));
        }
        return words;
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(x => x.Trim()).Where(x => x.Length > 0);

    private void Add(DangerPhrase? phrase)
    {
        foreach (var start in phrase?.Starts ?? [])
        {
            if (!byStart.TryGetValue(start, out var same)) byStart[start] = same = [];
            same.Add(phrase!);
        }
    }

    private HashSet<DangerKind> Find(IReadOnlyList<string> words)
    {
        var found = new HashSet<DangerKind>();
        var after = 0; // what is no danger was looked at up to here
        for (var at = 0; at < words.Count; at++)
        {
            var here = byStart.GetValueOrDefault(DangerPhrase.StartOf(words[at])) ?? [];
            foreach (var none in here.Where(x => x.IsNone)) after = Math.Max(after, at + none.Matches(words, at));
            if (at >= after) found.UnionWith(here.Where(x => !x.IsNone && x.Matches(words, at) > 0).Select(x => x.Kind));
        }
        return found;
    }

    /// <summary>"Don't" is "dont", "café" is "cafe".</summary>
    internal static IReadOnlyList<string> Split(string text)
    {
        var plain = SearchText.Unaccented(text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)).ToLowerInvariant();
        return string.Create(plain.Length, plain, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsLetterOrDigit(from[i]) ? from[i] : ' ';
        }).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
