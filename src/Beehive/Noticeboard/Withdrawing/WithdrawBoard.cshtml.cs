using Beehive.Accounts;
using Beehive.Askings;
using Beehive.Boards;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Withdrawing;

/// <summary>Shows a board to everybody, or takes it out; its seats and its terms of reference go with it.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class WithdrawBoardModel(Store store, Desk desk, Here here, Frame frame) : WithdrawModel<Board>(store, desk, here, frame)
{
    protected override string Back => "/boards";

    protected override Task<Board?> FindAsync(Store from, CancellationToken cancel)
    {
        var slug = (string?)RouteData.Values["board"];
        return from.Boards.FirstOrDefaultAsync(x => x.PlaceId == Place.Place.Id && x.Slug == slug, cancel);
    }

    /// <summary>A board that was set up out of sight is shown for the first time here.</summary>
    protected override Task<bool> MayShowAsync(Board noun, CancellationToken cancel) => Task.FromResult(true);

    protected override async Task<Refusal?> WithdrawAsync(Deed deed, Board noun, Act act)
    {
        if (act.Why is null) return new("Say why it is taken out, in a sentence.");
        if (await deed.Store.OfBoard(noun.Id).AnyAsync(x => x.Visibility == Visibility.Public, deed.Cancel))
            return new("{0} has meetings that everybody can read, so its page must stay. Change what stands there, or end the board.", noun.Name);
        if (await deed.Store.Askings.AnyAsync(x => x.BoardId == noun.Id && x.Visibility == Visibility.Public, deed.Cancel))
            return new("{0} has asked other bodies for something, and everybody can read it, so its page must stay. Change what stands there, or end the board.", noun.Name);
        if (await deed.Store.Issues.AnyAsync(x => x.BoardId == noun.Id && x.Visibility == Visibility.Public, deed.Cancel))
            return new("{0} has what people told us, and everybody can read it, so its page must stay. Change what stands there, or end the board.", noun.Name);
        return await ShowAsync(deed, noun, Visibility.Draft, act);
    }

    protected override Task ShowAgainAsync(Deed deed, Board noun, Act act) => ShowAsync(deed, noun, Visibility.Public, act);

    private static async Task<Refusal?> ShowAsync(Deed deed, Board noun, Visibility visibility, Act act)
    {
        if (noun.Show(visibility, act) is { } refusal) return refusal;
        foreach (var seat in await deed.Store.Seats.Include(x => x.Holders).Where(x => x.BoardId == noun.Id).ToListAsync(deed.Cancel)) seat.Show(visibility, act);
        foreach (var terms in await deed.Store.TermsOfReference.Where(x => x.BoardId == noun.Id).ToListAsync(deed.Cancel)) terms.Show(visibility, act);
        foreach (var remit in await deed.Store.Remits.Where(x => x.BoardId == noun.Id).ToListAsync(deed.Cancel)) remit.Show(visibility, act);
        return null;
    }
}
