using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Handling;

/// <summary>Puts an issue on the agenda of a meeting: the item carries it.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, OfAnyBoard = true)]
public sealed class PutIssueOnAgendaModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public IReadOnlyList<Meeting> Coming { get; private set; } = [];

    public override string Heading => "Put it on an agenda";

    protected override string Said => "It is on the agenda. Whoever told us hears of it.";

    protected override IReadOnlyList<string> Fields => ["meeting", "needed", "minutes", "late", "worked"];

    protected override bool May(IssueRights rights, Issue issue) => rights.Handles(issue);

    /// <summary>Whoever told what went well agrees that others have it.</summary>
    public bool MayStand { get; private set; }

    /// <summary>Only meetings before the latest day: nobody waits for the third.</summary>
    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        MayStand = Issue.IsPraise() && await PassingOn.AgreedAsync(Store, Issue.Id, cancel) != false;
        var latest = await LatestAsync(Store, Issue, cancel);
        Coming = [.. (await Store.OfBoard(Issue.BoardId!.Value).Where(x => x.CircleId == Issue.BoardId).Coming(Here.Today).Take(30).ToListAsync(cancel)).Where(x => x.IsToCome && !(x.Date is { } day && day.First > latest.Day))];
    }

    protected override async Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        var (slug, board) = (form["meeting"], await deed.Store.Boards.FirstAsync(x => x.Id == issue.BoardId, deed.Cancel));
        var id = await deed.Store.OfBoard(board.Id).Where(x => x.CircleId == board.Id && x.Slug == slug).Select(x => x.Id).FirstOrDefaultAsync(deed.Cancel);
        if (id != 0) await deed.Writing.HoldAsync(id, deed.Cancel);
        var meeting = await deed.Store.Meetings.Include(x => x.Boards).FirstOrDefaultAsync(x => x.Id == id, deed.Cancel);
        if (meeting?.Date is not { IsWhole: true } day) return form.Refuse("meeting", new("Choose a meeting whose day is known."));
        if (!form.MaybeChoice<Needed>("needed", out var needed) | !form.MaybeNumber("minutes", out var minutes)) return false;
        var items = await AgendaOf.ItemsAsync(deed.Store, meeting, deed.Cancel);
        if (MayStand && form.Ticked("worked"))
            return form.Refuse("meeting", await WhatWorked.BringAsync(deed, meeting, items, issue, board, Here.Place, form.Maybe("late"))) && form.Refuse("meeting", issue.PutOnAgenda(Named(meeting, day), day.First, by, await LatestAsync(deed.Store, issue, deed.Cancel)));
        var plan = new ItemPlan(issue.Title, null, needed, null, minutes, issue.Words, null, form.Maybe("late"));
        var refusal = AgendaItem.Add(meeting, items, plan, AgendaOf.NoticeOf(meeting, board, Here.Place), AgendaOf.FreeSlug(items, FormattableString.Invariant($"issue {issue.Number}")), deed.Act, out var item, arisingFrom: issue.Id);
        if (!form.Refuse(meeting.IsAgendaOut && plan.LateReason is null ? "late" : "meeting", refusal)) return false;
        await deed.Writing.KeepAsync(item!, meeting.PlaceId, deed.Cancel);
        return form.Refuse("meeting", issue.PutOnAgenda(Named(meeting, day), day.First, by, await LatestAsync(deed.Store, issue, deed.Cancel)));
    }

    private static string Named(Meeting meeting, Platform.Time.PartialDate day) => $"{meeting.Title}, {Platform.Time.Said.ShortDate(day)}";
}
