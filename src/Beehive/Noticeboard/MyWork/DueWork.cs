using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Askings;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Topics;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.MyWork;

/// <summary>One thing that is due from somebody: what, about what, by when, and the one page where it is done.</summary>
public sealed record DueLine(DateOnly? By, string Words, string About, string Address);

/// <summary>What is due from whoever is signed in, by each role that they hold and may use now.</summary>
public sealed class DueWork(Store store, Database database, Me me, Here here)
{
    private const int DaysAhead = 14;

    public async Task<List<DueLine>> AllAsync(CancellationToken cancel)
    {
        var due = await ActionsAsync(cancel);
        due.AddRange(await ToWriteAgainAsync(cancel));
        foreach (var held in me.Uses.Where(x => x.BoardId is not null).DistinctBy(x => (x.Role, x.BoardId)))
        {
            var board = held.BoardId!.Value;
            due.AddRange(held.Role switch
            {
                Role.Secretary => [.. await SecretaryAsync(board, cancel), .. await IssuesAsync(board, cancel)],
                Role.CoChair =>
                [
                    .. await ToCheckAsync(store.Meetings.Where(x => x.CircleId == board), "Check the minutes: {0}", "/check", sentBack: false, cancel), .. await ComingAsync(board, cancel), .. await IssuesAsync(board, cancel),
                ],
                Role.Member or Role.Adviser or Role.Supporter => await ComingAsync(board, cancel),
                _ => [],
            });
        }
        if (me.Uses.Any(x => x.Role == Role.PartnershipManager)) due.AddRange(await ManagerAsync(cancel));
        if (await store.HardNotesFor(here.Place.Id, me).CountAsync(cancel) is var hard and > 0)
            due.Add(new DueLine(null, "Read what was hard in Easy Read: {0}", hard.ToString(System.Globalization.CultureInfo.InvariantCulture), here.Root + "/easy-read/answers"));
        return due;
    }

    /// <summary>Their own, and those of members whom they support.</summary>
    private async Task<List<DueLine>> ActionsAsync(CancellationToken cancel)
    {
        if (me.Account is not { } account) return [];
        var due = (await OpenActions.OfAccount(store, account.Id, account.Email, cancel)).Select(x => new DueLine(x.Due?.Last, "Your action: {0}", x.What, x.Address)).ToList();
        foreach (var held in me.Uses.Where(x => x.Beside is { DoesActions: true }))
            due.AddRange((await OpenActions.OfAccount(store, held.Beside!.MemberId, held.Beside.MemberEmail, cancel)).Where(x => x.BoardId == held.BoardId)
                .Select(x => new DueLine(x.Due?.Last, "Action of the member whom you support: {0}", x.What, x.Address)));
        return due;
    }

    /// <summary>They handed it in, so they may know its title although it is not out.</summary>
    private async Task<IEnumerable<DueLine>> ToWriteAgainAsync(CancellationToken cancel)
    {
        if (me.AccountId is not { } account) return [];
        await using var keeper = database.Read().Look(here.Place.Id, Viewer.Keeper);
        return (await OwnPapers.AllAsync(keeper, account, cancel)).Select(x => new DueLine(null, "Put your paper right: {0}", x.Title, x.Address + "/write-again"));
    }

    private async Task<List<DueLine>> SecretaryAsync(long board, CancellationToken cancel)
    {
        PartialDate? today = PartialDate.Of(here.Today);
        var own = store.Meetings.Where(x => x.CircleId == board);
        var due = (await own.Where(x => (x.State == MeetingState.Planned || x.State == MeetingState.Called) && x.Date <= today && x.Minutes == MinutesState.Draft).ToListAsync(cancel))
            .Select(x => new DueLine(x.Date?.Last, "Close the meeting: {0}", Named(x), x.Address + "/close")).ToList();
        due.AddRange(await ToPublishAsync(own, board, cancel));
        due.AddRange(await ToCheckAsync(own, "Put the minutes right: {0}", "/return", sentBack: true, cancel));
        due.AddRange((await own.Where(x => store.Set<Correction>().Any(c => c.MeetingId == x.Id && c.State == CorrectionState.Asked)).ToListAsync(cancel))
            .Select(x => new DueLine(null, "Answer a correction: {0}", Named(x), x.Address + "/corrections")));
        due.AddRange((await OpenActions.ToPrint(store, board, here.Today.AddDays(DaysAhead / 2), cancel)).Select(x => new DueLine(x.Due?.Last, "Print a letter: {0}", x.What, x.Address + "/letter")));
        due.AddRange(await ToBringAsync(board, cancel));
        due.AddRange(await FormatsAsync(board, cancel));
        due.AddRange((await store.TwinsToWriteAsync(board, cancel)).Select(x => new DueLine(null, x.IsOlder ? "Bring the Easy Read version up to date: {0}" : "Finish the Easy Read version: {0}", x.Title, x.WorkAddress)));
        due.AddRange((await store.LateAskingsAsync(board, here.Today, cancel)).Select(x => new DueLine(x.Due?.Last, "Ask again: {0}", $"{x.What}, {x.Body}", x.Address)));
        return due;
    }

    /// <summary>The agendas of meetings to come, and what people have suggested for them.</summary>
    private async Task<List<DueLine>> ToPublishAsync(IQueryable<Meeting> own, long board, CancellationToken cancel)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.Id == board, cancel) is not { } found) return [];
        PartialDate? today = PartialDate.Of(here.Today);
        var waiting = await own.Where(x => x.State == MeetingState.Planned && x.AgendaOutAt == null && x.Date >= today).OrderBy(x => x.Date).Take(2).ToListAsync(cancel);
        var due = waiting.Select(x => new DueLine(AgendaOf.NoticeOf(x, found, here.Place)?.LastWorkingDay ?? x.Date?.Last, "Publish the agenda: {0}", Named(x), x.Address + "/agenda")).ToList();
        var suggested = await store.Suggestions.CountAsync(x => x.BoardId == board && x.State == SuggestionState.Waiting, cancel);
        if (suggested > 0) due.Add(new DueLine(null, "Answer what people suggest: {0}", found.Name, found.Address + "/suggestions"));
        return due;
    }

    private async Task<IEnumerable<DueLine>> ToCheckAsync(IQueryable<Meeting> meetings, string words, string path, bool sentBack, CancellationToken cancel) =>
        (await meetings.Where(x => x.Minutes == MinutesState.Draft).Join(store.Checkings.Where(x => x.Note != null == sentBack), x => x.Id, x => x.MeetingId, (meeting, checking) => new { meeting, checking.ClosedAt }).ToListAsync(cancel))
            .Select(x => new DueLine(LateMinutes.LastDay(x.ClosedAt, here.Place), words, Named(x.meeting), x.meeting.Address + path));

    private async Task<List<DueLine>> ComingAsync(long board, CancellationToken cancel)
    {
        PartialDate? last = PartialDate.Of(here.Today.AddDays(DaysAhead));
        var coming = await store.OfBoard(board).Coming(here.Today).Where(x => x.Date <= last && x.State != MeetingState.Cancelled && x.State != MeetingState.Moved).ToListAsync(cancel);
        return [.. coming.Select(x => new DueLine(x.Date?.Last, "Prepare for the meeting: {0}", Named(x), x.Address + "#agenda"))];
    }

    private async Task<List<DueLine>> ManagerAsync(CancellationToken cancel)
    {
        var late = (await ToCheckAsync(store.Meetings, "Minutes that nobody has checked: {0}", "", sentBack: false, cancel)).Where(x => x.By < here.Today).ToList();
        late.AddRange((await store.Seats.Where(x => x.Vacant).Join(store.Boards, x => x.BoardId, x => x.Id, (seat, board) => new { seat.Label, board.Name, board.Address }).Take(50).ToListAsync(cancel))
            .Select(x => new DueLine(null, "A seat is vacant: {0}", $"{x.Label}, {x.Name}", x.Address + "#seats")));
        late.AddRange(await ToPrintAsync(cancel));
        late.AddRange(await ToBringAsync(null, cancel));
        late.AddRange(await FormatsAsync(null, cancel));
        late.AddRange((await store.IssuesToReadAsync(cancel)).Select(x => Line(x, x.State switch
        {
            IssueState.Received => ("Read what somebody told us: {0}", "/publish"),
            IssueState.MoreInfo => ("We asked for more, and wait: {0}", ""),
            _ => ("Send it to a board: {0}", "/send"),
        })));
        var going = (await store.Boards.ToListAsync(cancel)).Where(x => x.Goes).Select(x => x.Id).ToHashSet();
        late.AddRange((await store.TopicsInOrderAsync(cancel)).Where(x => x.IsShown && (x.BoardId is not { } has || !going.Contains(has)))
            .Select(x => new DueLine(null, "No board has this topic: {0}", x.Name, $"{here.Root}/topics/{x.Key}/change")));
        if (await store.Letters.CountAsync(x => x.PlaceId == here.Place.Id && x.ParkedAt != null, cancel) is var parked and > 0)
            late.Add(new DueLine(null, "Letters that could not be sent: {0}", parked.ToString(System.Globalization.CultureInfo.InvariantCulture), here.Root + "/letters-not-sent"));
        return late;
    }

    /// <summary>What people asked for in another way: for the secretary of a board all of it, for whoever looks after the place what is late or of no board.</summary>
    private async Task<IEnumerable<DueLine>> FormatsAsync(long? board, CancellationToken cancel) => (await store.FormatsDueAsync(here.Place.Id, board, here.Today, cancel))
        .Select(x => new DueLine(x.By, x.Words, x.About, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{here.Root}/formats/{x.Request}")));

    /// <summary>People without email who are to hear of what they told.</summary>
    private async Task<List<DueLine>> ToBringAsync(long? board, CancellationToken cancel)
    {
        var (calls, letters) = await store.ErrandsDueAsync(here.Place.Id, board, here.Today, cancel);
        var due = new List<DueLine>();
        if (calls > 0) due.Add(new DueLine(null, "People to call: {0}", calls.ToString(System.Globalization.CultureInfo.InvariantCulture), here.Root + "/issues/calls"));
        if (letters > 0) due.Add(new DueLine(null, "Letters to print: {0}", letters.ToString(System.Globalization.CultureInfo.InvariantCulture), here.Root + "/issues/letters"));
        return due;
    }

    private async Task<IEnumerable<DueLine>> IssuesAsync(long board, CancellationToken cancel) => (await store.IssuesDueAsync(board, here.Today.AddDays(DaysAhead), cancel)).Select(x => Line(x, x switch
    {
        { State: IssueState.WithBoard, Accepted: null } => ("Does your board take it? {0}", "/accept"),
        { State: IssueState.WithBoard } => ("Say what your board will do: {0}", "/will"),
        _ => ("Something is due: {0}", ""),
    }));

    private static DueLine Line(Issue issue, (string Words, string Path) deed) => new(issue.Next?.Last, deed.Words, issue.Title, issue.Address + deed.Path);

    /// <summary>Letters on paper of boards that have no secretary today, and of no board.</summary>
    private async Task<IEnumerable<DueLine>> ToPrintAsync(CancellationToken cancel)
    {
        var secretaries = (await store.Appointments.Where(x => x.Role == Role.Secretary && x.BoardId != null).ToListAsync(cancel)).Where(x => x.HoldsOn(here.Today)).Select(x => x.BoardId).ToHashSet();
        return (await OpenActions.ToPrint(store, here.Today.AddDays(DaysAhead / 2), cancel)).Where(x => x.BoardId is null || !secretaries.Contains(x.BoardId))
            .Select(x => new DueLine(x.Due?.Last, "Print a letter: {0}", x.What, x.Address + "/letter"));
    }

    private static string Named(Meeting meeting) => $"{meeting.Title}, {Said.ShortDate(meeting.Date)}";
}
