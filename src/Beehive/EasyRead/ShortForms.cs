using System.Text.RegularExpressions;
using Beehive.EasyRead.Checking;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>Letters that stand for words, and the words where somebody here has said them.</summary>
public sealed record ShortForm(string Letters, string? Means);

/// <summary>Texts whose short forms a page tells: to readers those that are known here, to the writer all that the texts leave unexplained.</summary>
/// <param name="Board">Whose own words go first.</param>
public sealed record ShortFormsOf(long Board, bool IsForWriter, params IEnumerable<string?> Texts);

/// <summary>The short forms that a text uses and does not explain. It stays as it was written: what they mean is said beside it.</summary>
public sealed partial class ShortForms(GlossaryBook book, Store store, Here here)
{
    public async Task<IReadOnlyList<ShortForm>> InAsync(ShortFormsOf asked, CancellationToken cancel)
    {
        var letters = Unexplained(asked.Texts);
        if (letters.Count == 0) return [];
        var known = await KnownAsync(asked.Board, cancel);
        return [.. letters.Select(x => new ShortForm(x, known.GetValueOrDefault(x) ?? Shorts.OfLetters(x)?.Words)).Where(x => asked.IsForWriter || x.Means is not null)];
    }

    /// <summary>In the order in which they come, each once. Headings in capitals have no short forms.</summary>
    public static IReadOnlyList<string> Unexplained(IEnumerable<string?> texts)
    {
        var lines = texts.OfType<string>().SelectMany(x => x.Split('\n')).ToList();
        return [.. lines.Where(x => !IsLoud(x)).SelectMany(x => Capitals().Matches(Addresses().Replace(x, " "))).Select(x => x.Groups["letters"].Value)
            .Where(x => !Checking.Rules.Abbreviations.IsRoman(x) && !Shorts.IsKnown(x)).Distinct(StringComparer.Ordinal).Where(x => !lines.Any(line => Explains(line, x)))];
    }

    private static bool IsLoud(string line) => line.Count(char.IsUpper) > line.Count(char.IsLower);

    /// <summary>"Learning Disability Partnership Board (LDPB)", "LDPB (Learning ...)", "LDPB means ...".</summary>
    private static bool Explains(string line, string letters) =>
        Has(line, $"({letters})") || Has(line, $"{letters} (") || Has(line, $"{letters} means ") || Has(line, $"{letters} stands for ") || Has(line, $"{letters} is short for ");

    private static bool Has(string line, string words) => line.Contains(words, StringComparison.Ordinal);

    private async Task<Dictionary<string, string>> KnownAsync(long board, CancellationToken cancel)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in (await book.OfAsync(here.IsSomewhere ? here.Place.Id : 0, cancel)).For(board))
        {
            foreach (var name in word.AlsoCalled) known.TryAdd(name, word.Word);
            if (word.Word.Skip(1).Any(char.IsUpper)) known.TryAdd(word.Word, string.Join(' ', word.Meaning));
        }
        foreach (var its in await store.Organisations.Where(x => x.ShortName != null).OrderBy(x => x.Id).Select(x => new { x.ShortName, x.Name }).ToListAsync(cancel)) known.TryAdd(its.ShortName!, its.Name);
        return known;
    }

    [GeneratedRegex(@"\b(?<letters>[A-Z]{2,7})(?:s|'s|’s)?\b", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Capitals();

    /// <summary>What a link or a picture points to is not read.</summary>
    [GeneratedRegex(@"\]\([^)]*\)|https?://[^ )>]+|\{[^}]*\}", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Addresses();
}
