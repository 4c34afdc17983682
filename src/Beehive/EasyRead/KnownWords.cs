using Beehive.Boards;
using Beehive.EasyRead.Checking;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>What the checker need not find hard here: the words that the glossary explains, and the names of the place, its boards and organisations.</summary>
public sealed class KnownWords(GlossaryBook book, Store store, Here here)
{
    /// <param name="board">The board that writes; none for the words of the place.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    public async Task<CheckerWords> OfAsync(long? board, CancellationToken cancel)
    {
        var glossary = await book.OfAsync(here.IsSomewhere ? here.Place.Id : 0, cancel);
        return new([.. glossary.For(board).Select(x => new ExplainedWord(x.Word, x.Forms, x.AlsoCalled, string.Join(' ', x.Meaning)))], await NamesAsync(cancel));
    }

    private async Task<List<string>> NamesAsync(CancellationToken cancel)
    {
        if (!here.IsSomewhere) return [];
        var organisations = await store.Organisations.Select(x => new { x.Name, x.ShortName }).ToListAsync(cancel);
        return [here.Place.Name, here.Place.SiteName, .. await store.Boards.Select(x => x.Name).ToListAsync(cancel), .. organisations.SelectMany(x => (string?[])[x.Name, x.ShortName]).OfType<string>()];
    }
}
