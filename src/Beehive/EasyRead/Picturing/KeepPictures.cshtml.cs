using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Picturing;

/// <summary>The pictures that somebody keeps: what is asked for, what waits, what is in the book, what is swapped.</summary>
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class KeepPicturesModel(Store store, PictureBook book, Me me, Here here, Frame frame) : PageModel
{
    private const int Most = 200;
    private const int MostFound = 24;

    private Dictionary<long, string> boards = [];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public string Sought => (Query ?? "").Trim();

    public bool MayImport => me.KeepsAllPictures;

    public IReadOnlyList<AskedPicture> Asked { get; private set; } = [];
    public IReadOnlyList<WaitingPicture> Waiting { get; private set; } = [];
    public IReadOnlyList<Picture> Pictures { get; private set; } = [];
    public IReadOnlyList<PictureSwap> Swaps { get; private set; } = [];
    public IReadOnlyList<KnownPicture> Found { get; private set; } = [];

    public int Left { get; private set; }

    public string? NameOf(long? board) => board is { } id ? boards.GetValueOrDefault(id) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        await book.ArriveAsync(cancel);
        boards = await store.Boards.ToDictionaryAsync(x => x.Id, x => x.Name, cancel);
        Asked = [.. (await store.AskedPictures.Where(x => x.PlaceId == place).OrderBy(x => x.At).ToListAsync(cancel)).Where(x => me.KeepsPictures(x.BoardId))];
        Waiting = [.. (await store.WaitingPictures.Where(x => x.PlaceId == place).OrderBy(x => x.At).ToListAsync(cancel)).Where(x => me.KeepsPictures(x.BoardId))];
        var kept = (await store.Pictures.OrderBy(x => x.Name).ThenBy(x => x.Id).ToListAsync(cancel)).Where(x => me.KeepsPictures(x.BoardId)).OrderBy(x => x.Set is not null).ToList();
        Pictures = [.. kept.Take(Most)];
        Left = kept.Count - Pictures.Count;
        Swaps = [.. (await store.PictureSwaps.Where(x => !x.IsTakenBack).OrderBy(x => x.Name).ToListAsync(cancel)).Where(x => me.KeepsPictures(x.BoardId))];
        Found = Sought.Length == 0 ? [] : [.. book.All().Where(x => x.Words.Prepend(x.Name).Any(word => word.Contains(Sought, StringComparison.OrdinalIgnoreCase))).Take(MostFound)];
        frame.Title = "Pictures that you keep";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Pictures of Easy Read", here.Root + "/pictures");
    }
}
