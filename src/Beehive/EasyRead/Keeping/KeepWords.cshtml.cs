using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Keeping;

/// <summary>The words that somebody keeps, of their board or of the place, those that need a picture, and those that everybody shares.</summary>
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class KeepWordsModel(Store store, GlossaryBook book, Me me, Here here, Frame frame) : PageModel
{
    private Dictionary<long, string> boards = [];

    public IReadOnlyList<GlossaryWord> Own { get; private set; } = [];
    public IReadOnlyList<ShownWord> WithoutPicture { get; private set; } = [];
    public IReadOnlyList<ShownWord> Shared { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Own = [.. (await store.GlossaryWords.ToListAsync(cancel)).Where(me.Keeps).OrderBy(x => x.Word, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.Id)];
        boards = await store.Boards.ToDictionaryAsync(x => x.Id, x => x.Name, cancel);
        var all = (await book.OfAsync(here.Place.Id, cancel)).All;
        Shared = [.. all.Where(x => x.IsShared)];
        WithoutPicture = [.. all.Where(x => x.Picture is null && (x.IsShared || Own.Any(y => y.Key == x.Key)))];
        frame.Title = "Words that you keep";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Words and pictures", here.Root + "/words");
    }

    /// <summary>Two boards may have the same word.</summary>
    public string Name(GlossaryWord word) => word.BoardId is { } id && boards.TryGetValue(id, out var board) ? $"{word.Word} ({board})" : word.Word;

    /// <summary>Where it is changed; a shared word is made one’s own there.</summary>
    public string Way(ShownWord word) => word.Key is { } key ? $"{here.Root}/words/{key}/change" : $"{here.Root}/words/new?word={Uri.EscapeDataString(word.Word)}";
}
