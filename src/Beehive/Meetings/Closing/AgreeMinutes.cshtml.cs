using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Closing;

/// <summary>The secretary or a co-chair writes down at which later meeting the minutes were agreed.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class AgreeMinutesModel(Store store, Desk desk, Me me, Here here, Frame frame) : ClosingPageModel(store, desk, me, here, frame)
{
    /// <summary>The board's meetings after this one, soonest first.</summary>
    public IReadOnlyList<Meeting> Later { get; private set; } = [];

    protected override string Title => "The minutes were agreed";

    protected override IReadOnlyList<string> Fields => ["at", "how"];

    protected override async Task LoadAsync(CancellationToken cancel) => Later = await LaterAsync(Reading, Meeting, cancel);

    protected override async Task<string?> DoAsync(Deed deed, Form form, MinutesBook book)
    {
        var later = await LaterAsync(deed.Store, book.Sitting.Meeting, deed.Cancel);
        if (later.Find(x => x.Slug == form["at"]) is not { } at) return form.Refuse("at", new("Choose the meeting at which they were agreed.")) ? "" : null;
        if (form["how"] is not ("drafted" or "changed")) return form.Refuse("how", new("Say how they were agreed.")) ? "" : null;
        var act = form["how"] == "changed" ? deed.Act with { Why = "Agreed with changes." } : deed.Act;
        return form.Refuse("at", book.Sitting.Meeting.Agree(at, act)) ? "The minutes are marked as agreed." : null;
    }

    private static async Task<List<Meeting>> LaterAsync(Store from, Meeting meeting, CancellationToken cancel)
    {
        var board = meeting.CircleId;
        return await from.Meetings.Include(x => x.Boards).Where(x => x.Id != meeting.Id && x.Date > meeting.Date && x.State != MeetingState.Cancelled && x.State != MeetingState.Moved
            && from.Set<MeetingBoard>().Any(b => b.MeetingId == x.Id && b.BoardId == board)).OrderBy(x => x.Date).Take(20).ToListAsync(cancel);
    }
}
