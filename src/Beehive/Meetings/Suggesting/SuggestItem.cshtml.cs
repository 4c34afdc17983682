using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>Anybody suggests something for a board's agenda, with or without an account.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class SuggestItemModel(Store store, Desk desk, Here here, Frame frame, Me me, Tries tries) : WorkPage(store, desk, here, frame)
{
    public override string Heading => "Suggest something for the agenda";

    /// <summary>The action that it is about.</summary>
    public Thing? About { get; private set; }

    public bool IsSignedIn => me.IsSignedIn;

    /// <summary>The board's secretary types for somebody who phoned or wrote.</summary>
    public bool MayHelp => me.WorksFor(Board.Id);

    protected override Task<Refusal?> TooManyAsync(CancellationToken cancel) => me.IsSignedIn ? Task.FromResult<Refusal?>(null) : Senders.TooManyAsync(tries, HttpContext, cancel);

    protected override IReadOnlyList<string> Fields => ["title", "why", "email", "phone", "helped"];

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel)) return false;
        if (RouteData.Values["about"] is not string) return true;
        About = await AboutAsync(Store, cancel);
        return About is not null;
    }

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board) return null;
        await deed.Writing.HoldAsync(board.Id, deed.Cancel);
        form.Refuse("title", Suggestion.CheckTitle(form["title"]));
        form.Refuse("why", Suggestion.CheckWhy(form.Maybe("why")));
        var about = await AboutAsync(deed.Store, deed.Cancel);
        var helped = form.Ticked("helped") && me.WorksFor(board.Id);
        var mark = Browser.Of(HttpContext);
        if (!helped && await Senders.TooManyAsync(deed.Store, board.PlaceId, me.AccountId, mark, deed.Act.At, deed.Cancel) is { } many) form.Refuse("title", many);
        Suggestion? suggestion = null;
        if (!form.Holds || !form.Refuse("title", Suggestion.Send(board.Id, form["title"], form.Maybe("why"), about?.Id, deed.Act, out suggestion))) return null;
        if (Senders.Read(form, 0, board.PlaceId, helped ? null : me.AccountId, mark, helped, deed.Act.At) is null) return null;
        await deed.Writing.KeepAsync(suggestion!, board.PlaceId, deed.Cancel);
        deed.Store.Add(Senders.Read(form, suggestion!.Id, board.PlaceId, helped ? null : me.AccountId, mark, helped, deed.Act.At)!);
        return new Done(helped ? board.Address + "/suggestions" : board.Address, "Thank you. Your suggestion is sent. The board’s secretary and co-chairs read it and answer.");
    }

    protected override void TellFrame()
    {
        base.TellFrame();
        if (About is { } about) Frame.Crumb(about.Title, about.Address);
    }

    private async Task<Thing?> AboutAsync(Store from, CancellationToken cancel)
    {
        if (RouteData.Values["about"] is not string slug) return null;
        var address = $"{Here.Root}/actions/{slug}";
        return await from.Things.FirstOrDefaultAsync(x => x.Address == address, cancel);
    }
}
