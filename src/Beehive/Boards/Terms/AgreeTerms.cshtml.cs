using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.Terms;

/// <summary>Says which meeting agreed a version of the terms: it becomes public, and the one before makes way.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class AgreeTermsModel(Store store, Desk desk, Here here, Frame frame) : TermsDeedModel(store, desk, here, frame)
{
    private const int Most = 60;

    /// <summary>The board's meetings up to today, as the register knows them, newest first.</summary>
    public IReadOnlyList<Thing> Meetings { get; private set; } = [];

    protected override string Title => $"The board has agreed version {Terms.Version}";

    protected override IReadOnlyList<string> Fields => ["meeting", "from", "review"];

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        if (!await base.LoadAsync(from, cancel)) return false;
        var mark = string.Create(CultureInfo.InvariantCulture, $" {Board.Id} ");
        var today = PartialDate.Of(Today);
        Meetings = await from.Things.Where(x => x.Kind == "meeting" && x.Boards.Contains(mark) && x.Date != null && x.Date <= today).OrderByDescending(x => x.Date).Take(Most).ToListAsync(cancel);
        return true;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var meeting = Meetings.FirstOrDefault(x => x.Id.ToString(CultureInfo.InvariantCulture) == form["meeting"]);
        if (!form.Refuse("meeting", meeting is null ? new("Choose the meeting that agreed it.") : null)) return null;
        if (!(form.Day("from", meeting!.Date!.Value.Last, out var from) & form.MaybeDate("review", out var review))) return null;
        if (!form.Refuse("review", Terms.Agree(meeting.Id, from, review, Board.Visibility, deed.Act))) return null;
        foreach (var earlier in await deed.Store.TermsOfReference.Where(x => x.BoardId == Board.Id && x.Id != Terms.Id && !x.IsDraft).ToListAsync(deed.Cancel))
            if (earlier.Until is null && (earlier.From is not { } began || began.First < from)) earlier.MakeWay(from, deed.Act);
        return new Done(Terms.Address, "The terms of reference are agreed.");
    }
}
