using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Planning;

/// <summary>A page on the plan of many meetings. The rhythm stands in its address, and so does who meets on each day; only boards that somebody works for can be planned.</summary>
public abstract class YearPage(Store store, Desk desk, Here here, Frame frame, Me me, Database database) : WorkPage(store, desk, here, frame)
{
    /// <summary>In one deed. More would be a page that nobody can read.</summary>
    public const int MostMeetings = 200;

    public WrittenRhythm Written { get; private set; } = null!;

    public WrittenDay Day { get; private set; } = null!;

    /// <summary>By slug, those that whoever looks may plan for.</summary>
    public IReadOnlyDictionary<string, Board> Boards { get; private set; } = new Dictionary<string, Board>();

    public IReadOnlyList<Sentence> Words => RhythmWords.Of(Written.Rhythm);

    protected string YearAddress => $"{Board.Address}/meetings/plan-a-year/{Written}";

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel) || ReadRhythm() is not { } written || ReadDay(Board, written) is not { } day) return false;
        (Written, Day, Boards) = (written, day, await BoardsAsync(Store, cancel));
        return day.For(written, Boards) is not null && day.Steps.Any(x => x.Board == Board.Slug);
    }

    protected WrittenRhythm? ReadRhythm() => WrittenRhythm.Read(RouteData.Values["rhythm"] as string);

    /// <summary>Without a word in the address the board meets alone.</summary>
    protected WrittenDay? ReadDay(Board board, WrittenRhythm written) => RouteData.Values["with"] is string with ? WrittenDay.Read(with) : WrittenDay.Alone(board.Slug, written.Minutes);

    protected async Task<IReadOnlyDictionary<string, Board>> BoardsAsync(Store from, CancellationToken cancel) =>
        (await from.Boards.Where(x => x.PlaceId == Here.Place.Id).OrderBy(x => x.Name).ToListAsync(cancel)).Where(x => x.Goes && me.WorksFor(x.Id)).ToDictionary(x => x.Slug, StringComparer.Ordinal);

    /// <summary>Every meeting of the plan with what to think of.</summary>
    protected async Task<(Refusal? Refusal, IReadOnlyList<PlannedMeeting> Planned)> LayAsync(Store from, MeetingPlan plan, CancellationToken cancel)
    {
        var refusal = plan.Lay(await Around.OfAsync(from, database, Here, cancel), out var planned);
        if (planned.Count > MostMeetings) refusal = new("That makes more than {0} meetings. Choose an earlier last day.", MostMeetings);
        return (refusal, refusal is null ? planned : []);
    }
}
