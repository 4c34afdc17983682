using Beehive.Platform.Search;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>A thing that is there in another way, as a search finds it.</summary>
/// <param name="Format">"Polish", "Easy Read"</param>
public sealed record FoundInFormat(string Title, PartialDate? Date, string Address, string Format);

/// <summary>
/// Finds things by the way in which they are there: "Polish", "BSL", "Easy Read buses". Only a question that names a format or a language asks the database, so that no other search costs more.
/// </summary>
public static class FormatSearch
{
    /// <summary>Nobody looks through more.</summary>
    public const int Most = 20;

    private const int Looked = 500;

    private static readonly Dictionary<string, FormatKind[]> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["easy"] = [FormatKind.EasyRead], ["easyread"] = [FormatKind.EasyRead], ["bsl"] = [FormatKind.SignedVideo], ["signed"] = [FormatKind.SignedVideo], ["sign"] = [FormatKind.SignedVideo],
        ["video"] = [FormatKind.SignedVideo, FormatKind.Video], ["film"] = [FormatKind.SignedVideo, FormatKind.Video], ["audio"] = [FormatKind.Audio], ["sound"] = [FormatKind.Audio], ["recording"] = [FormatKind.Audio],
        ["braille"] = [FormatKind.Braille], ["large"] = [FormatKind.LargePrint], ["print"] = [FormatKind.LargePrint], ["translation"] = [FormatKind.OtherLanguage],
    };

    /// <summary>Said with a format, they say nothing of the thing.</summary>
    private static readonly HashSet<string> Besides = new(["read", "language", "british", "in", "version", "format", "text"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Each language as people here call it, and as its readers do. English is in everything, and signed languages are found by their format.</summary>
    private static readonly ILookup<string, string> Tags = Languages.Written.SelectMany(x => SearchQuestion.Parse(x.English).Terms.Concat(SearchQuestion.Parse(x.Own).Terms).Distinct(StringComparer.OrdinalIgnoreCase).Select(word => (word, x.Tag)))
        .ToLookup(x => x.word, x => x.Tag, StringComparer.OrdinalIgnoreCase);

    public static async Task<IReadOnlyList<FoundInFormat>> FindAsync(Store store, SearchQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(question);
        var terms = question.Terms.SelectMany(x => x.Split(' ')).ToList();
        var kinds = terms.SelectMany(x => Words.GetValueOrDefault(x) ?? []).Distinct().ToList();
        var tags = terms.SelectMany(x => Tags[x]).Distinct().ToList();
        if (kinds.Count == 0 && tags.Count == 0) return [];
        var rest = terms.Where(x => !Words.ContainsKey(x) && !Besides.Contains(x) && !Tags.Contains(x)).ToList();
        var found = await OthersAsync(store, kinds, tags, cancel);
        if (kinds.Contains(FormatKind.EasyRead) && tags.Count == 0) found.AddRange(await EasyAsync(store, cancel));
        return [.. found.Where(x => Holds(x.Thing, question) && rest.TrueForAll(t => x.Thing.Title.Contains(t, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(x => x.Thing.Date?.ToString(), StringComparer.Ordinal).Take(Most).Select(x => new FoundInFormat(x.Thing.Title, x.Thing.Date, x.Address, x.Format))];
    }

    private static async Task<List<(Thing Thing, string Address, string Format)>> OthersAsync(Store store, List<FormatKind> kinds, List<string> tags, CancellationToken cancel)
    {
        var formats = store.OtherFormats.Where(x => (kinds.Count == 0 || kinds.Contains(x.Kind)) && (tags.Count == 0 || tags.Contains(x.Language)));
        var rows = await formats.Join(store.Things.Where(x => x.WithdrawnAt == null), x => x.OfId, x => x.Id, (format, thing) => new { thing, format.Id, format.Address, format.Kind, format.Language })
            .OrderByDescending(x => x.Id).Take(Looked).ToListAsync(cancel);
        return [.. rows.Select(x => (x.thing, x.Address, FormatWords.Called(x.Kind, x.Language)))];
    }

    private static async Task<List<(Thing Thing, string Address, string Format)>> EasyAsync(Store store, CancellationToken cancel)
    {
        var rows = await store.Twins.Where(x => x.Visibility == Platform.Visibility.Public).Join(store.Things.Where(x => x.WithdrawnAt == null), x => x.ThingId, x => x.Id, (twin, thing) => new { thing, twin.Id, twin.Address })
            .OrderByDescending(x => x.Id).Take(Looked).ToListAsync(cancel);
        return [.. rows.Select(x => (x.thing, x.Address, FormatWords.Of(FormatKind.EasyRead)))];
    }

    /// <summary>The kind, the board and the years that somebody chose hold here too.</summary>
    private static bool Holds(Thing thing, SearchQuestion question) => (question.Kind is null || question.Kind == thing.Kind)
        && (question.BoardId is not { } board || thing.Id == board || thing.Boards.Contains(FormattableString.Invariant($" {board} "), StringComparison.Ordinal))
        && (question.From is not { } from || string.CompareOrdinal(thing.Date?.ToString(), from) >= 0) && (question.Until is not { } until || (thing.Date is { } date && string.CompareOrdinal(date.ToString(), until) <= 0));
}
