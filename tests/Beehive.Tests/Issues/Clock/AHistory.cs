using System.Globalization;
using Beehive.Boards;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>One random history: two issues, two boards with seats and meetings, and an action. What is done to an issue is what its page does.</summary>
public sealed partial class AHistory(SiteUnderTest site, Place place, int seed)
{
    private static readonly HolidayArea Area = HolidayArea.EnglandAndWales;
    private readonly Random random = new(seed);
    private readonly List<long> boards = [];
    private readonly List<long> meetings = [];
    private readonly List<long> seats = [];
    private long action;
    private int made;

    public List<long> Issues { get; } = [];

    /// <summary>Steps that whoever raised it made, and need not be told.</summary>
    public HashSet<(long Issue, int Step)> Own { get; } = [];

    /// <summary>What was done, for whoever reads of a fault.</summary>
    public List<string> Done { get; } = [];

    public override string ToString() => $"history {seed}: {string.Join(", ", Done)}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Act Act => new("test", site.Clock.Now, "So it was agreed.");

    private By By => new("Somebody", Day, Act);

    private DateOnly Day => DateOnly.FromDateTime(site.Clock.Now.Date);

    /// <summary>Two boards, their seats and meetings, and two issues that have come so far or so far.</summary>
    public async Task SetOutAsync(Writing writing, IssueOffice office, int number)
    {
        foreach (var name in (string[])["b", "h"]) await SetUpAsync(writing, name);
        for (var i = 0; i < 2; i++) Issues.Add(await RaiseAsync(writing, office, number + i, i == 0 ? random.Next(4) : random.Next(2)));
    }

    /// <summary>Whoever raised each issue and whoever joined it, with an email address, a phone number, or neither.</summary>
    public void Tell(Store store, int number)
    {
        foreach (var issue in Issues)
        {
            number++;
            for (var i = random.Next(3); i >= 0; i--) store.Add(Somebody(issue, $"{number}-{i}", joined: i > 0));
        }
    }

    public async Task EndAsync(Writing writing)
    {
        foreach (var issue in await writing.Store.Issues.Include(x => x.Steps).Where(x => Issues.Contains(x.Id)).ToListAsync(Cancel))
            if (issue.IsOpen) Assert.Null(issue.End(IssueEnd.NotOurs, "The history is over.", null, By));
    }

    private async Task SetUpAsync(Writing writing, string name)
    {
        Assert.Null(Board.SetUp(new BoardTold { Name = $"{name} {seed}", State = BoardState.Active }, BoardKind.PartnershipBoard, $"{name}-{seed}", $"{name}-{seed}", "/testing", 0, Visibility.Public, Act, out var board));
        await writing.KeepAsync(board!, place.Id, Cancel);
        boards.Add(board!.Id);
        foreach (var role in (SeatRole[])[SeatRole.Secretary, SeatRole.CoChair])
        {
            Assert.Null(Seat.Add(board, $"{name}-{role}-{seed}".ToLowerInvariant(), new SeatTold { Label = role.ToString(), Role = role }, seats.Count, Act, out var seat));
            if (random.Next(5) > 0) Assert.Null(seat!.Fill(new HolderTold("Board officer", null, Day, null, Standing.Holds), Day, Act, out _));
            await writing.KeepAsync(seat!, place.Id, Cancel);
            seats.Add(seat!.Id);
        }
        foreach (var days in (int[])[20, 55]) await PlanAsync(writing, board, Day.AddDays(days));
    }

    private async Task PlanAsync(Writing writing, Board board, DateOnly on)
    {
        Assert.Null(Meeting.Plan(board, new Arrangements("Meeting", on, new TimeOnly(10, 0), null), Place.DefaultZone, Next("m"), Act, out var meeting));
        await writing.KeepAsync(meeting!, place.Id, Cancel);
        meetings.Add(meeting!.Id);
    }

    private async Task<long> RaiseAsync(Writing writing, IssueOffice office, int number, int far)
    {
        Assert.Null(Issue.Raise(new Told("The bus is late."), number, "/testing", office.HolderOn(Day), office.Promises.Reading(Area, Day), By, out var issue));
        var board = await writing.Store.Boards.FindAsync([boards[0]], Cancel);
        if (far > 0) Assert.Null(issue!.Publish(new("Bus", issue.Words, IssueKind.Request), office.HolderOn(Day), office.Promises.Accepting(Area, Day), By));
        if (far > 1) Assert.Null(issue!.Send(boards[0], new(BoardOffices.Secretary(board!.Name), office.Phone), office.Promises.Accepting(Area, Day), By));
        if (far > 2) Assert.Null(issue!.Accept(new(issue.Holder, issue.HolderPhone), office.Promises.Answering(Area, Day, Day), By));
        await writing.KeepAsync(issue!, place.Id, Cancel);
        return issue!.Id;
    }

    private Raiser Somebody(long issue, string who, bool joined)
    {
        var way = random.Next(4);
        return new Raiser
        {
            IssueId = issue, PlaceId = place.Id, At = site.Clock.Now, CodeMark = $"{who,32}", Joined = joined, Email = way < 2 ? $"{who}{AllTold.Raisers}" : null, Phone = way == 2 ? "01632 960 555" : null,
        };
    }

    private string Next(string what) => string.Create(CultureInfo.InvariantCulture, $"{what}-{seed}-{++made}");

    private IssueLetters Letters => site.Services.GetRequiredService<IssueLetters>();

    private async Task<Writing> WriteAsync()
    {
        var writing = await site.Under.Database.WriteAsync(Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        return writing;
    }
}
