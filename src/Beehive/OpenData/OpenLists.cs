using System.Globalization;
using System.Text.Json.Nodes;
using Beehive.ActionPoints;
using Beehive.Askings;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.OpenData.YouSaid;
using Beehive.Papers;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Topics;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData;

/// <summary>
/// Every list of a place. The routes, the tables, the description and the page are all made from this one table, so that they cannot part.
/// A thing whose board or meeting is hidden is hidden with it.
/// </summary>
public static class OpenLists
{
    public static readonly IReadOnlyList<OpenList> All =
    [
        Boards(), Organisations(), ReportingLines(), Changes(), Seats(), Papers(), Meetings(), Terms(), Remits(), Items(), Decisions(), Actions(), Askings(), Topics(), Issues(), Answers(), OtherFormats(),
    ];

    public static OpenList Named(string name) => All.Single(x => x.Name == name);

    private static Filtering<T> On<T>() => new();

    private static OpenList<Board> Boards() => new("boards", "boards", "Boards", new BoardsInExchange(), store => store.Boards,
    [
        On<Board>().Choice<BoardKind>("kind", "what sort of board", kind => x => x.Kind == kind),
        On<Board>().Choice<BoardState>("state", "whether it is active, proposed, ended ...", state => x => x.State == state),
    ]);

    private static OpenList<Organisation> Organisations() => new("organisations", "organisations", "Organisations", new OrganisationsInExchange(), store => store.Organisations,
    [
        On<Organisation>().Choice<Sector>("sector", "public, private, voluntary or led by the people it is for", sector => x => x.Sector == sector),
    ]);

    private static OpenList<ReportingLine> ReportingLines() => new("reporting-lines", "reporting-lines", "Reporting lines", new ReportingLinesInExchange(), store =>
    {
        var things = store.Things;
        return store.ReportingLines.Where(x => things.Any(t => t.Id == x.FromId) && things.Any(t => t.Id == x.ToId));
    },
    [
        On<ReportingLine>().Board((_, board) => x => x.FromId == board || x.ToId == board),
        On<ReportingLine>().Choice<LineKind>("kind", "what sort of line", kind => x => x.Kind == kind),
        On<ReportingLine>().Choice<LineState>("state", "today's, proposed or ended", state => x => x.State == state),
    ]);

    private static OpenList<Change> Changes() => new("changes", "changes", "What boards became", new ChangesInExchange(), store =>
    {
        var things = store.Things;
        return store.Changes.Include(x => x.Parts).Where(x => !x.Parts.Any(p => !things.Any(t => t.Id == p.ThingId)));
    },
    [
        On<Change>().Board((_, board) => x => x.Parts.Any(p => p.ThingId == board)),
        On<Change>().Choice<ChangeKind>("kind", "what happened", kind => x => x.Kind == kind),
        On<Change>().Choice<LineState>("state", "today's, proposed or ended", state => x => x.State == state),
    ]);

    private static OpenList<Seat> Seats() => new("seats", "seats", "Seats and who holds them", new SeatsInExchange(), store =>
    {
        var boards = store.Boards;
        return store.Seats.Include(x => x.Holders.OrderBy(h => h.Order)).Where(x => boards.Any(b => b.Id == x.BoardId));
    },
    [
        On<Seat>().Board((_, board) => x => x.BoardId == board),
        On<Seat>().Choice<SeatState>("state", "today's or proposed", state => x => x.State == state),
        On<Seat>().Choice<SeatRole>("role", "what the seat does on the board", role => x => x.Role == role),
        On<Seat>().Choice<SeatGroup>("group", "whom the seat is for", group => x => x.Group == group),
    ]);

    private static OpenList<Paper> Papers() => new("papers", "papers", "Papers", new PapersInExchange(), store =>
        store.Papers.Include(x => x.Versions).Include(x => x.Boards).Include(x => x.BasedOn).Include(x => x.Attachments).AsSplitQuery(),
    [
        On<Paper>().Board((_, board) => x => x.Boards.Any(b => b.BoardId == board)),
        On<Paper>().Choice<PaperKind>("kind", "what sort of paper", kind => x => x.Kind == kind),
    ]);

    private static OpenList<Meeting> Meetings() => new("meetings", "meetings", "Meetings and events", new MeetingsInExchange(), store =>
        store.Meetings.Include(x => x.Boards).Include(x => x.Attendance).AsSplitQuery(),
    [
        On<Meeting>().Board((_, board) => x => x.Boards.Any(b => b.BoardId == board)),
        On<Meeting>().Choice<MeetingState>("state", "planned, called, happened ...", state => x => x.State == state),
        On<Meeting>().Choice<MeetingKind>("kind", "meeting, event, workshop ...", kind => x => x.Kind == kind),
        On<Meeting>().From("on that day or after it", date => x => x.Date >= date),
        On<Meeting>().Until("on that day or before it", date => x => x.Date <= date),
    ],
    new Derived<Meeting>("startsAt", "date-time", "the instant it starts, in UTC; left out when the time is not known",
        (x, _) => x is { Start: not null, StartsAt: { } at } ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null));

    private static OpenList<TermsOfReference> Terms() => new("terms-of-reference", "terms-of-reference", "Terms of reference", new TermsOfReferenceInExchange(), store =>
    {
        var boards = store.Boards;
        return store.TermsOfReference.Where(x => boards.Any(b => b.Id == x.BoardId));
    },
    [
        On<TermsOfReference>().Board((_, board) => x => x.BoardId == board),
    ]);

    private static OpenList<Remit> Remits() => new("remits", "remits", "What task and finish groups were set up to do", new RemitsInExchange(), store =>
    {
        var boards = store.Boards;
        return store.Remits.Where(x => boards.Any(b => b.Id == x.BoardId) && boards.Any(b => b.Id == x.SetUpById));
    },
    [
        On<Remit>().Board((_, board) => x => x.BoardId == board || x.SetUpById == board),
    ]);

    private static OpenList<AgendaItem> Items() => new("agenda-items", "agenda-items", "Agenda items", new AgendaItemsInExchange(), store =>
    {
        var meetings = store.Meetings;
        return store.AgendaItems.Include(x => x.Papers).Where(x => meetings.Any(m => m.Id == x.MeetingId));
    },
    [
        On<AgendaItem>().Meeting(meeting => x => x.MeetingId == meeting),
        On<AgendaItem>().Board((store, board) =>
        {
            var boards = store.MeetingBoards;
            return x => boards.Any(b => b.MeetingId == x.MeetingId && b.BoardId == board);
        }),
        On<AgendaItem>().Choice<ItemState>("state", "on the agenda, dealt with, put off ...", state => x => x.State == state),
        On<AgendaItem>().Choice<Needed>("needed", "what is needed: to tell, to talk, to decide, to choose", needed => x => x.Needed == needed),
    ]);

    private static OpenList<Decision> Decisions() => new("decisions", "decisions", "Decisions", new DecisionsInExchange(), store => store.Decisions,
    [
        On<Decision>().Meeting(meeting => x => x.MeetingId == meeting),
        On<Decision>().Board((store, board) =>
        {
            var boards = store.MeetingBoards;
            return x => x.BoardId == board || boards.Any(b => b.MeetingId == x.MeetingId && b.BoardId == board);
        }),
        On<Decision>().Choice<Outcome>("outcome", "what came out", outcome => x => x.Outcome == outcome),
        On<Decision>().From("decided on that day or after it", date => x => x.Date >= date),
        On<Decision>().Until("decided on that day or before it", date => x => x.Date <= date),
    ]);

    private static OpenList<ActionPoint> Actions() => new("action-points", "actions", "Action points", new ActionPointsInExchange(), store => store.ActionPoints,
    [
        On<ActionPoint>().Meeting(meeting => x => x.MeetingId == meeting),
        On<ActionPoint>().Board((store, board) =>
        {
            var boards = store.MeetingBoards;
            return x => x.BoardId == board || boards.Any(b => b.MeetingId == x.MeetingId && b.BoardId == board);
        }),
        On<ActionPoint>().Choice<ActionState>("state", "to do, doing, done ...", state => x => x.State == state),
        ActionFilters.Owner,
        ActionFilters.Late,
        On<ActionPoint>().From("due on that day or after it", date => x => x.Due >= date),
        On<ActionPoint>().Until("due on that day or before it", date => x => x.Due <= date),
    ],
    new Derived<ActionPoint>("overdue", "boolean", "true when it is not finished and its day is over", (x, today) => JsonValue.Create(x.IsOverdue(today))));

    private static OpenList<Asking> Askings() => new("askings", "askings", "What boards asked of bodies that can decide", new AskingsInExchange(), store =>
    {
        var boards = store.Boards;
        return store.Askings.Include(x => x.Steps.OrderBy(s => s.Order)).Where(x => boards.Any(b => b.Id == x.BoardId));
    },
    [
        On<Asking>().Board((_, board) => x => x.BoardId == board),
        On<Asking>().Choice<AskingKind>("kind", "what was asked for: advice, a letter, to come and explain, to decide", kind => x => x.Kind == kind),
        On<Asking>().Choice<AskingState>("state", "waiting, answered, refused ...", state => x => x.State == state),
        On<Asking>().From("the answer due on that day or after it", date => x => x.Due >= date),
        On<Asking>().Until("the answer due on that day or before it", date => x => x.Due <= date),
    ],
    new Derived<Asking>("overdue", "boolean", "true when no answer came and its day is over", (x, today) => JsonValue.Create(x.IsOverdue(today))));

    private static OpenList<Topic> Topics() => new("topics", "topics", "What people look for, and who has it", new TopicsInExchange(), store => store.Topics,
    [
        On<Topic>().Board((_, board) => x => x.BoardId == board),
    ]);

    private static OpenList<OtherFormat> OtherFormats() => new("other-formats", "other-formats", "Videos, sound, other languages, large print and Braille", new OtherFormatsInExchange(), store =>
    {
        var things = store.Things;
        return store.OtherFormats.Where(x => things.Any(t => t.Id == x.OfId && t.WithdrawnAt == null));
    },
    [
        On<OtherFormat>().Choice<FormatKind>("kind", "which format", kind => x => x.Kind == kind),
    ]);

    private static OpenList<Issue> Issues() => new("issues", "issues", "What people told us", new IssuesInExchange(), store => store.Issues.Include(x => x.Steps.OrderBy(s => s.Order)),
    [
        On<Issue>().Board((_, board) => x => x.BoardId == board),
        new Filter<Issue>("topic", "the id of a topic", null, async (asked, rows) =>
        {
            var found = await asked.Store.Topics.Where(x => x.Key == asked.Value).Select(x => (long?)x.Id).FirstOrDefaultAsync(asked.Cancel);
            return found is { } id ? rows.Where(x => x.TopicId == id) : throw new RefusedException(new("There is no topic \"{0}\" here. Take an id from the list of topics.", Shortened.Of(asked.Value)));
        }),
        On<Issue>().Choice<IssueKind>("kind", "what it is: something that should be done, an idea, a complaint, a compliment ...", kind => x => x.Kind == kind),
        On<Issue>().Choice<IssueState>("state", "being read, with a board, closed ...", state => x => x.State == state),
        On<Issue>().From("raised on that day or after it", date => x => x.Raised >= date),
        On<Issue>().Until("raised on that day or before it", date => x => x.Raised <= date),
    ],
    new Derived<Issue>("overdue", "boolean", "true when it is open and its next date is over", (x, today) => JsonValue.Create(x.IsLate(today))));

    private static OpenList<Issue> Answers() => new("you-said-we-did", "you-said-we-did", "You said, we did", new IssuesInExchange(), store => store.AnsweredIssues(),
    [
        On<Issue>().Board((_, board) => x => x.BoardId == board),
        On<Issue>().Choice<IssueEnd>("outcome", "what the answer is: done, partly, not-now, no, not-ours, signposted", end => x => x.EndedAs == end),
        On<Issue>().From("answered on that day or after it", date => x => x.Ended >= date),
        On<Issue>().Until("answered on that day or before it", date => x => x.Ended <= date),
    ])
    {
        Other = new("answer", typeof(AnswerLine), AnswerLine.Of),
    };
}
