using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Picturing;

/// <summary>Shows another picture for a name, on every Easy Read page of the place or of a board, by one change; or takes that back.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class SwapPictureModel(Store store, Desk desk, PictureBook book, PictureShelf shelf, PictureChoice choice, Drawings drawings, Here here, Me me, Frame frame) : PageModel
{
    private const string Back = "-back";
    private const string Other = "other";

    private static readonly string[] Fields = ["board", Other, "why", .. PictureSearch.Names(Other)];

    private bool isSwapped;

    public Form Form { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public ShownPicture? Now { get; private set; }
    public IReadOnlyList<Board> Boards { get; private set; } = [];
    public PictureQuestion Others { get; private set; } = null!;

    public bool MayForPlace => me.KeepsAllPictures;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancel) =>
        await FindAsync(name, cancel) ? await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), cancel) : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancel)
    {
        if (!await FindAsync(name, cancel)) return NotFound();
        return PictureSearch.Asked(Request) is { } field ? await ShowAsync(PictureSearch.Look(this, field, Fields), cancel)
            : await desk.TakeAsync(this, Fields, async form => await ShowAsync(form, cancel), DoAsync, cancel);
    }

    private async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var board = Boards.FirstOrDefault(x => x.Slug == form["board"]);
        if (!form.Refuse("board", board is null && (form.Maybe("board") is not null || !MayForPlace) ? new("Choose a board from the list.") : null)) return null;
        var swap = await deed.Store.PictureSwaps.FirstOrDefaultAsync(x => x.Name == Name && x.BoardId == (board == null ? null : (long?)board.Id), deed.Cancel);
        var act = deed.Act with { Why = form.Maybe("why") };
        if (form[Other] == Back) return form.Refuse(Other, swap is null ? new("Nothing is swapped there.") : swap.TakeBack(act)) ? new Done(here.Root + "/pictures/keep", "The swap is taken back.") : null;
        var isNew = swap is null;
        swap ??= PictureSwap.For(Name, board?.Id, await deed.Writing.FreeKeyAsync<PictureSwap>(here.Place.Id, null, board is null ? Name : $"{board.Slug}-{Name}", deed.Cancel));
        if (!Choose(form, swap, board?.Id, act)) return null;
        if (isNew) await deed.Writing.KeepAsync(swap, here.Place.Id, deed.Cancel);
        return new Done(here.Root + "/pictures/keep", "It is swapped. Every Easy Read page shows the other picture now.");
    }

    private bool Choose(Form form, PictureSwap swap, long? board, Act act)
    {
        var named = form[Other];
        var pictures = shelf.Of(here.Place.Id);
        var own = (board is null ? null : pictures.Find(named, board)) ?? pictures.Find(named, null);
        if (own is null && drawings.Find(named) is null) return form.Refuse(Other, named.Length == 0 ? new("Choose one of the pictures, or look for another.") : new("There is no picture of that name."));
        return form.Refuse("why", swap.To(own?.Id, own is null ? named : null, act));
    }

    private async Task<bool> FindAsync(string name, CancellationToken cancel)
    {
        await book.ArriveAsync(cancel);
        if (Slug.Check(name) is not null || name.Length > PictureTold.LongestName) return false;
        (Name, Now) = (name, book.Of(name));
        Boards = [.. (await store.GoingBoardsAsync(here, cancel)).Where(x => me.KeepsPictures(x.Id))];
        isSwapped = (await store.PictureSwaps.Where(x => x.Name == name && !x.IsTakenBack).ToListAsync(cancel)).Any(x => me.KeepsPictures(x.BoardId));
        return true;
    }

    /// <summary>What can stand for the same words, then what the place has of its own.</summary>
    private async Task<PictureQuestion> AskAsync(Form form, CancellationToken cancel)
    {
        var chosen = form.Maybe(Other) is { } named && named != Back ? named : null;
        var board = Boards.FirstOrDefault(x => x.Slug == form["board"])?.Id ?? (MayForPlace ? null : Boards.Count > 0 ? Boards[0].Id : null);
        var asked = await choice.AskAsync(Other, new("Which picture?"), [Name.Replace('-', ' ')], chosen, board, cancel, [.. book.All(board).Where(x => x.IsOwn).Select(x => x.Name)]);
        var like = (await choice.FindAsync(asked, Name.Replace('-', ' '), board, cancel)).Found;
        asked = asked with { Proposed = [.. asked.Proposed.Concat(like).Where(x => x.Name != Name).Take(PictureQuestion.Most)], Last = isSwapped ? (Back, "The picture that it had before") : null, Place = "which", IsFresh = PictureSearch.Asked(Request) is not null };
        return form.Maybe(PictureSearch.SoughtOf(Other)) is { } sought ? await choice.FindAsync(asked, sought, board, cancel) : asked;
    }

    private async Task<PageResult> ShowAsync(Form form, CancellationToken cancel)
    {
        (Form, Others) = (form, await AskAsync(form, cancel));
        PictureFrame.Set(frame, here, "Another picture for a name", Name.Replace('-', ' '));
        return Page();
    }
}
