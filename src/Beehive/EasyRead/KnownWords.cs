using Beehive.Boards;
using Beehive.EasyRead.Checking;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>What the checker need not find hard here: the words that the glossary explains, and the names of the place, its boards and organisations.</summary>
public sealed class KnownWords(GlossaryBook book, Store store, Here here)
{
    /// <param name="board">The board that writes; none for the words of the place.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    public Task<CheckerWords> OfAsync(long? board, CancellationToken cancel) => OfAsync(board, [], [], cancel);

    /// <param name="board">The board that writes; none for the words of the place.</param>
    /// <param name="explained">Words that are explained besides.</param>
    /// <param name="names">Names that readers know besides.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    public async Task<CheckerWords> OfAsync(long? board, IReadOnlyList<string> explained, IReadOnlyList<string> names, CancellationToken cancel)
    {
        var glossary = await book.OfAsync(here.IsSomewhere ? here.Place.Id : 0, cancel);
        return new([.. Explained(glossary, board), .. explained.Select(x => new ExplainedWord(x, [], []))], [.. here.IsSomewhere ? await NamesAsync(store, here.Place, cancel) : [], .. names]);
    }

    /// <summary>Of a place that is named at the command line; null when there is none.</summary>
    public static async Task<CheckerWords?> OfAsync(Database database, string slug, IReadOnlyList<string> names, CancellationToken cancel)
    {
        await using var store = database.Read();
        if (await store.Look(0, Viewer.Anyone).AllPlaces.FirstOrDefaultAsync(x => x.Key == slug, cancel) is not { } place) return null;
        var glossary = await GlossaryBook.ReadAsync(store.Look(place.Id, Viewer.Anyone), cancel);
        return new(Explained(glossary, null), [.. await NamesAsync(store, place, cancel), .. names]);
    }

    private static IEnumerable<ExplainedWord> Explained(Glossary glossary, long? board) => glossary.For(board).Select(x => new ExplainedWord(x.Word, x.Forms, x.AlsoCalled, string.Join(' ', x.Meaning)));

    private static async Task<List<string>> NamesAsync(Store store, Place place, CancellationToken cancel)
    {
        var organisations = await store.Organisations.Select(x => new { x.Name, x.ShortName }).ToListAsync(cancel);
        return [place.Name, place.SiteName, .. await store.Boards.Select(x => x.Name).ToListAsync(cancel), .. organisations.SelectMany(x => (string?[])[x.Name, x.ShortName]).OfType<string>()];
    }
}
