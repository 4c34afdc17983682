using System.Globalization;
using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.OpenData.Samples;

/// <summary>The lines of a made-up place, one at a time: two million of them need no more memory than two.</summary>
public static class MadeUpLines
{
    /// <summary>A word that stands in exactly twenty agenda items of each place (or in all, when there are fewer).</summary>
    public const string Rare = "Kingfisher";

    /// <summary>A word that stands in a third of all agenda items.</summary>
    public const string Common = "Transport";

    /// <summary>A word that stands in every hundredth agenda item.</summary>
    public const string Middling = "Companion";

    private static readonly string[] Topics = ["Autism", "Carers", "Housing", "Learning Disability", "Mental Health", "Older People", "Physical Disability", "Sensory Impairment", "Transport", "Work and Skills", "Young People", "Safety"];
    private static readonly string[] Bodies = ["Partnership Board", "Forum", "Reference Group", "Action Group", "Network"];
    private static readonly BoardKind[] Kinds = [BoardKind.PartnershipBoard, BoardKind.Forum, BoardKind.ReferenceGroup, BoardKind.ActionGroup, BoardKind.ManagedNetwork];
    private static readonly string[] Offices = ["Partnership officer", "Director of adult services", "Commissioning officer", "Chair of the forum", "Involvement worker", "Head of housing", "Self-advocate for the board", "Carers' lead"];
    private static readonly string[] Rooms = ["Town hall, room 2", "Community centre, main hall", "Library, upstairs room", "Civic centre, committee room 1"];

    public static PlaceLine Place(MadeUpPlace place) => new()
    {
        Id = place.Slug, Format = PlaceLine.FormatName, Includes = "public", Name = Name(place), SiteName = Name(place) + " partnership boards",
        Welcome = "Made up, to measure with.", Note = "Nothing in this place is true: it was made by beehive sample.",
    };

    public static IEnumerable<Line> Organisations(MadeUpPlace place) => Each(MadeUpPlace.Organisations, i => new OrganisationLine
    {
        Id = Id("organisation", i), Name = $"{Topics[i % Topics.Length]} organisation {i + 1} of {Name(place)}", Sector = (Sector)(i % 4),
        About = Vocabulary.Text(place.Dice("organisations", i), 2),
    });

    public static IEnumerable<Line> Boards(MadeUpPlace place) => Each(place.Boards, i => new BoardLine
    {
        Id = Id("board", i), Name = BoardName(i), Kind = Kinds[i % Kinds.Length], State = BoardState.Active, Order = (int)i, Rhythm = "Every few weeks",
        Summary = Vocabulary.Text(place.Dice("boards", i), 1), Purpose = Vocabulary.Text(place.Dice("boards-purpose", i), 5), Contact = Offices[i % Offices.Length],
    });

    public static IEnumerable<Line> ReportingLines(MadeUpPlace place) => Each(place.Boards - 1, i => new ReportingLineLine
    {
        Id = Id("line", i), From = "board:" + Id("board", i + 1), To = "board:" + Id("board", i / 4), Kind = i % 3 == 0 ? LineKind.Advises : LineKind.ReportsTo, Order = (int)i,
    });

    public static IEnumerable<Line> Seats(MadeUpPlace place) => Each((long)place.Boards * MadeUpPlace.SeatsPerBoard, i => new SeatLine
    {
        Id = Id("seat", i), Board = Id("board", i / MadeUpPlace.SeatsPerBoard), Label = $"{Offices[i % Offices.Length]}, seat {i % MadeUpPlace.SeatsPerBoard + 1}",
        Role = i % MadeUpPlace.SeatsPerBoard == 0 ? SeatRole.Chair : SeatRole.Member, Group = (SeatGroup)(i % 11), Order = (int)(i % MadeUpPlace.SeatsPerBoard),
        Organisation = Id("organisation", i % MadeUpPlace.Organisations), Vacant = i % 7 == 6 ? true : null,
        Holders = i % 7 == 6 ? null : [new HolderLine(Offices[i % Offices.Length], Id("organisation", i % MadeUpPlace.Organisations))],
    });

    public static IEnumerable<Line> Papers(MadeUpPlace place) => Each(place.Meetings, i => new PaperLine
    {
        Id = Id("paper", i), Title = Vocabulary.Title(place.Dice("papers-title", i)), Kind = PaperKind.Report, Boards = [Id("board", place.BoardOf(i))], Contact = Offices[i % Offices.Length],
        Summary = Vocabulary.Text(place.Dice("papers-summary", i), 1),
        Versions = [new VersionLine { Number = 1, Date = place.DateOf(i), Text = Vocabulary.Text(place.Dice("papers", i), 12) }],
    });

    public static IEnumerable<Line> Meetings(MadeUpPlace place) => Each(place.Meetings, i => new MeetingLine
    {
        Id = Id("meeting", i), Title = BoardName(place.BoardOf(i)) + " meeting", Boards = [Id("board", place.BoardOf(i))], Date = place.DateOf(i),
        Start = new TimeOnly(10 + (int)(i % 6), 0), End = new TimeOnly(12 + (int)(i % 6), 0), State = Happened(place, i) ? MeetingState.Happened : MeetingState.Planned,
        Place = Rooms[i % Rooms.Length], WhoMayCome = "Anybody may come and watch.", Summary = Vocabulary.Text(place.Dice("meetings", i), 3),
        Minutes = Happened(place, i) ? MinutesState.Agreed : MinutesState.None,
        Attendance = [.. Enumerable.Range(0, 5).Select(x => new AttendanceLine(Offices[(i + x) % Offices.Length], x == 4 ? Presence.Apologies : Presence.Came))],
    });

    public static IEnumerable<Line> TermsOfReference(MadeUpPlace place) => Each(place.Boards, i => new TermsOfReferenceLine
    {
        Id = Id("terms", i), Board = Id("board", i), Version = "1", Text = Vocabulary.Text(place.Dice("terms", i), 10), From = PartialDate.Parse("2010"),
    });

    public static IEnumerable<Line> AgendaItems(MadeUpPlace place)
    {
        for (long item = 0; item < place.Items; item++)
        {
            var (meeting, order) = (item / place.PerMeeting, (int)(item % place.PerMeeting));
            var dice = place.Dice("agenda-items", item);
            yield return new AgendaItemLine
            {
                Id = Id("item", item), Meeting = Id("meeting", meeting), Number = (order + 1).ToString(CultureInfo.InvariantCulture), Order = order, Title = Vocabulary.Title(dice),
                Owner = dice.Of(Offices), Needed = (Needed)dice.Below(4), Minutes = 5 * dice.Between(1, 6), Text = Vocabulary.Text(dice, 2, Planted(place, item)),
                Said = Happened(place, meeting) ? Vocabulary.Text(dice, 2) : null, State = Happened(place, meeting) ? ItemState.DealtWith : ItemState.OnAgenda,
                Papers = order == 0 ? [Id("paper", meeting)] : null,
            };
        }
    }

    public static IEnumerable<Line> Decisions(MadeUpPlace place) => Each((place.Items + 2) / 3, i => i * 3).Where(x => Happened(place, x / place.PerMeeting)).Select(item => new DecisionLine
    {
        Id = Id("decision", item), Title = Vocabulary.Title(place.Dice("decisions-title", item)), Outcome = (Outcome)(item / 3 % 4), Meeting = Id("meeting", item / place.PerMeeting),
        Item = Id("item", item), Board = Id("board", place.BoardOf(item / place.PerMeeting)), Date = place.DateOf(item / place.PerMeeting), Wording = Vocabulary.Text(place.Dice("decisions", item), 1),
    });

    public static IEnumerable<Line> ActionPoints(MadeUpPlace place) => Each((place.Items + 3) / 4, i => i * 4).Where(x => Happened(place, x / place.PerMeeting)).Select(item => new ActionPointLine
    {
        Id = Id("action", item), What = Vocabulary.Title(place.Dice("actions", item)), Owner = Offices[item % Offices.Length], Board = Id("board", place.BoardOf(item / place.PerMeeting)),
        Meeting = Id("meeting", item / place.PerMeeting), ArisingFrom = "agenda-item:" + Id("item", item), Given = place.DateOf(item / place.PerMeeting),
        Due = PartialDate.Of(place.DateOf(item / place.PerMeeting).First.AddDays(42)), State = item % 3 == 0 ? ActionState.Done : ActionState.ToDo,
        Result = item % 3 == 0 ? Vocabulary.Text(place.Dice("results", item), 1) : null,
    });

    private static string? Planted(MadeUpPlace place, long item)
    {
        var apart = Math.Max(place.Items / 20, 1);
        var words = new List<string>(3);
        if (item % apart == 0 && item / apart < 20) words.Add(Rare);
        if (item % 3 == 1) words.Add(Common);
        if (item % 100 == 50) words.Add(Middling);
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    /// <summary>The last round of meetings is still to come.</summary>
    private static bool Happened(MadeUpPlace place, long meeting) => place.DateOf(meeting).First < new DateOnly(2026, 11, 1);

    private static string Name(MadeUpPlace place) => string.Create(CultureInfo.InvariantCulture, $"Sample {place.Number}");

    private static string BoardName(long i) => string.Create(CultureInfo.InvariantCulture, $"{Topics[i % Topics.Length]} {Bodies[i % Bodies.Length]}{(i < Topics.Length ? "" : " " + (i / Topics.Length + 1))}");

    private static string Id(string kind, long i) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{i + 1}");

    private static IEnumerable<T> Each<T>(long count, Func<long, T> make)
    {
        for (long i = 0; i < count; i++) yield return make(i);
    }
}
