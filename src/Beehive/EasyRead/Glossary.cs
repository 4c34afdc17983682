using System.Collections.Concurrent;
using Beehive.Platform.Search;

namespace Beehive.EasyRead;

/// <summary>All words that are explained in a place, with those of its boards. It never changes: another edition takes its place.</summary>
public sealed class Glossary
{
    private readonly ConcurrentDictionary<long, HardWords> finders = new();
    private readonly HashSet<long> boards;

    private Glossary(IReadOnlyList<ShownWord> words)
    {
        All = [.. words.OrderBy(x => x.Word, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.BoardId is not null).ThenBy(x => x.Board, StringComparer.OrdinalIgnoreCase)];
        boards = [.. words.Where(x => x.BoardId is not null).Select(x => x.BoardId!.Value)];
    }

    /// <summary>What comes with the program, and nothing else.</summary>
    public static Glossary Starter { get; } = new([.. StarterGlossary.Words.Select(ShownWord.Of)]);

    /// <summary>A to Z; a board’s own after the word of the place.</summary>
    public IReadOnlyList<ShownWord> All { get; }

    /// <param name="own">Those of the place and of its boards.</param>
    public static Glossary Of(IReadOnlyList<ShownWord> own)
    {
        if (own.Count == 0) return Starter;
        var single = own.DistinctBy(x => (x.BoardId, x.Identity)).ToList();
        var said = single.Where(x => x.BoardId is null).Select(x => x.Identity).ToHashSet(StringComparer.Ordinal);
        return new([.. single, .. Starter.All.Where(x => !said.Contains(x.Identity))]);
    }

    /// <summary>The words of a page: a board’s own go before those of the place.</summary>
    public HardWords Of(long? board) => finders.GetOrAdd(board is { } id && boards.Contains(id) ? id : 0, x => new HardWords([.. For(x)]));

    /// <summary>As one board uses them, each word once; without a board as the place does.</summary>
    public IEnumerable<ShownWord> For(long? board)
    {
        var own = All.Where(x => x.BoardId is { } id && id == board).ToList();
        var said = own.Select(x => x.Identity).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. All.Where(x => x.BoardId is null && !said.Contains(x.Identity))];
    }

    /// <summary>Those that are called so come first, then those that are also called so, then those whose meaning says it.</summary>
    public IReadOnlyList<ShownWord> Search(string asked)
    {
        var plain = Plain(asked);
        return plain.Length == 0 ? [] : [.. All.Select(x => (Word: x, Rank: RankOf(x, plain))).Where(x => x.Rank < 3).OrderBy(x => x.Rank).Select(x => x.Word)];
    }

    private static int RankOf(ShownWord word, string plain) => Has([word.Word, .. word.Forms], plain) ? 0 : Has(word.AlsoCalled, plain) ? 1 : Has(word.Meaning, plain) ? 2 : 3;

    private static bool Has(IEnumerable<string> texts, string plain) => texts.Any(x => (" " + Plain(x)).Contains(" " + plain, StringComparison.Ordinal));

    private static string Plain(string text) => string.Join(' ', string.Concat(SearchText.Unaccented(text.ToLowerInvariant()).Select(x => char.IsLetterOrDigit(x) ? x : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
