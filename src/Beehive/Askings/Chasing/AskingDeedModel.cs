using Beehive.Platform;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Askings.Chasing;

/// <summary>What pages have in common on which something is done with one asking of a board.</summary>
public abstract class AskingDeedModel(Store store, Desk desk, Me me, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    public Asking Asking { get; private set; } = null!;

    protected AskedBody? Body { get; private set; }

    protected abstract string Heading { get; }

    protected override string Title => $"{Heading}: {Asking.What}";

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        var slug = RouteData.Values["asked"] as string;
        if (await from.Askings.Include(x => x.Steps).FirstOrDefaultAsync(x => x.BoardId == Board.Id && x.Slug == slug, cancel) is not { } found) return false;
        Asking = found;
        Body = await from.AskedBodies.FirstOrDefaultAsync(x => x.AskingId == found.Id, cancel);
        return true;
    }

    /// <summary>Then the rule's answer belongs to the field of the day.</summary>
    protected bool DayIsWrong(DateOnly on) => on > Today || Asking.Asked is { } asked && on < asked.First;

    protected By By(Deed deed) => Askers.By(me, Board, Today, deed);
}
