using System.Globalization;
using Beehive.ActionPoints;
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

/// <summary>One random history: two issues, a board with seats and meetings, another that may come of it, and an action.</summary>
public sealed class AHistory(SiteUnderTest site, long place, int seed)
{
    private static readonly HolidayArea Area = HolidayArea.EnglandAndWales;
    private static readonly Holder Office = new("Partnership team", "01632 960 123");
    private static readonly Holder Secretary = new("Secretary", "01632 960 124");
    private readonly Random random = new(seed);
    private readonly List<long> meetings = [];
    private DateOnly day = new(2026, 7, 15);
    private long board;
    private long heir;
    private long seat;
    private long action;

    public List<long> Issues { get; } = [];

    /// <summary>What was done, for whoever reads of a fault.</summary>
    public List<string> Told { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Act Act => new("test", site.Clock.Now, "So it was agreed.");

    private By By => new("Somebody", day, Act);

    /// <summary>Every step after the raising; what whoever raised it says themselves they need not be told.</summary>
    public static IEnumerable<int> ToTell(Issue issue) => issue.Steps.Where(x => x.Order > 0 && x.Deed != IssueDeed.Judged).Select(x => x.Order).Order();

    public async Task BeginAsync()
    {
        Later(random.Next(400));
        await SetOutAsync();
        foreach (var deed in ((int[])[0, 1, 2, 4]).Take(random.Next(5))) await DoAsync(deed);
    }

    private async Task SetOutAsync()
    {
        await using var writing = await WriteAsync();
        (board, heir) = (await BoardAsync(writing, "b"), await BoardAsync(writing, "h"));
        var its = await writing.Store.Boards.FindAsync([board], Cancel);
        Assert.Null(Seat.Add(its!, $"s-{seed}", new SeatTold { Label = "Secretary", Role = SeatRole.Secretary }, 0, Act, out var made));
        Assert.Null(made!.Fill(new HolderTold("Board officer", null, day, null, Standing.Holds), day, Act, out _));
        await writing.KeepAsync(made, place, Cancel);
        seat = made.Id;
        foreach (var days in (int[])[20, 55])
        {
            Assert.Null(Meeting.Plan(its!, new Arrangements("Meeting", day.AddDays(days), new TimeOnly(10, 0), null), Place.DefaultZone, $"m{days}", Act, out var meeting));
            await writing.KeepAsync(meeting!, place, Cancel);
            meetings.Add(meeting!.Id);
        }
        var number = (await writing.Store.Issues.MaxAsync(x => (int?)x.Number, Cancel) ?? 0) + 1;
        for (var i = 0; i < 2; i++) await RaiseAsync(writing, number + i);
        await writing.SaveAsync(Cancel);
    }

    public async Task<bool> DoAsync()
    {
        Later(random.Next(12));
        return await DoAsync(random.Next(20));
    }

    private async Task<bool> DoAsync(int deed)
    {
        await using var writing = await WriteAsync();
        var id = Issues[deed == 0 ? random.Next(2) : 0];
        var issue = await writing.Store.Issues.Include(x => x.Steps).FirstAsync(x => x.Id == id, Cancel);
        var step = issue.LastStep;
        var refusal = deed < 13 ? await WithIssueAsync(writing, issue, deed) : await AroundAsync(writing, issue, deed);
        Told.Add($"{deed}{(refusal is null ? "" : " refused")}");
        if (refusal is not null) return false;
        if (issue.LastStep != step && deed < 13) await TellAsync(writing, issue);
        await writing.SaveAsync(Cancel);
        return true;
    }

    private async Task<Refusal?> WithIssueAsync(Writing writing, Issue issue, int deed)
    {
        var next = new Promises().Answering(Area, day, day);
        var latest = await LatestDays.OfAsync(writing.Store, issue, Area, day, Cancel);
        return deed switch
        {
            0 => issue.Publish(new("Bus", issue.Words, IssueKind.Request), Office, next, By),
            1 => issue.Send(board, Secretary with { Office = BoardOffices.Secretary($"b {seed}") }, next, By),
            2 => issue.Accept(new Holder(issue.Holder, issue.HolderPhone), next, By),
            3 => issue.SendBack("It is not ours.", Office, next, By),
            4 => await AgendaAsync(writing, issue, latest),
            5 => issue.Will("We ask.", new Holder(issue.Holder, issue.HolderPhone), day.AddDays(random.Next(-2, 90)), By, latest),
            6 => issue.Extend("Nobody has answered.", day.AddDays(random.Next(-2, 90)), By, latest),
            7 => issue.AskBack("We must know the line.", day.AddDays(random.Next(-2, 35)), Area, By),
            8 => random.Next(2) == 0 ? issue.TakeAnswer(Area, new(), By) : issue.GoOnWithoutAnswer(Area, new(), By),
            9 => random.Next(3) == 0 ? issue.End((IssueEnd)random.Next(11), "There is no money.", "The bus goes later.", By) : new("Not today."),
            10 => issue.Judge((Verdict)random.Next(3), "So.", Secretary, next, By),
            11 => random.Next(4) == 0 ? issue.TakeBack(null, By) : new("Not today."),
            _ => await JoinAsync(writing, issue),
        };
    }

    private async Task<Refusal?> AroundAsync(Writing writing, Issue issue, int deed)
    {
        var chosen = meetings[random.Next(2)];
        var meeting = await writing.Store.Meetings.Include(x => x.Boards).FirstAsync(x => x.Id == chosen, Cancel);
        var items = await writing.Store.AgendaItems.Where(x => x.MeetingId == meeting.Id).ToListAsync(Cancel);
        var seats = await writing.Store.Seats.Include(x => x.Holders).FirstAsync(x => x.Id == seat, Cancel);
        return deed switch
        {
            13 => meeting.Cancel("Snow.", Act),
            14 => meeting.Move(day.AddDays(random.Next(1, 40)), new TimeOnly(11, 0), null, $"moved-{meeting.Id}-{Told.Count}", items, Act),
            15 => seats.Holders.FirstOrDefault(x => x.HoldsOn(day)) is { } holder ? seats.EndHolding(holder.Order, day.AddDays(-1), day, Act) : seats.Fill(new HolderTold("New board officer", null, day, null, Standing.Holds), day, Act, out _),
            16 => random.Next(3) == 0 ? await CeaseAsync(writing, random.Next(2) == 0) : new("Not today."),
            17 => await ActAsync(writing, issue),
            18 => items.Find(x => x.ArisingFromId == issue.Id) is { } item ? item.TakeOff(meeting, items, Act) : new("It is on no agenda."),
            _ => items.Find(x => x.ArisingFromId == issue.Id && x.State == ItemState.OnAgenda) is { } put ? PutOff(put) : new("It is on no agenda."),
        };
    }

    private Refusal? PutOff(AgendaItem item)
    {
        item.CameTo(Outcome.PutOff, "There was no time.", Act);
        return null;
    }

    private async Task<Refusal?> AgendaAsync(Writing writing, Issue issue, LatestDay latest)
    {
        var chosen = meetings[random.Next(2)];
        var meeting = await writing.Store.Meetings.Include(x => x.Boards).FirstAsync(x => x.Id == chosen, Cancel);
        if (meeting is not { IsToCome: true, Date: { IsWhole: true } on } || on.First < day) return new("It is over.");
        var items = await writing.Store.AgendaItems.Where(x => x.MeetingId == meeting.Id).ToListAsync(Cancel);
        if (issue.PutOnAgenda($"{meeting.Title}, {Said.ShortDate(on)}", on.First, By, latest) is { } refusal) return refusal;
        if (AgendaItem.Add(meeting, items, new ItemPlan(issue.Title), null, AgendaOf.FreeSlug(items, issue.Title), Act, out var item, arisingFrom: issue.Id) is { } late) return late;
        await writing.KeepAsync(item!, place, Cancel);
        return null;
    }

    private async Task<Refusal?> JoinAsync(Writing writing, Issue issue)
    {
        var second = Issues[1];
        var other = await writing.Store.Issues.Include(x => x.Steps).FirstAsync(x => x.Id == second, Cancel);
        if (random.Next(4) != 0 || issue.JoinTo(other, By) is not null) return new("Not today.");
        await TellAsync(writing, other);
        return null;
    }

    /// <summary>The board merges into the other one, with its meetings or without; or it only ends.</summary>
    private async Task<Refusal?> CeaseAsync(Writing writing, bool merges)
    {
        var (gone, to) = (await writing.Store.Boards.FirstAsync(x => x.Id == board, Cancel), await writing.Store.Boards.FirstAsync(x => x.Id == heir, Cancel));
        if (gone.Cease(merges ? BoardState.Merged : BoardState.Ended, day, Act) is { } refusal) return refusal;
        Assert.Null(Change.Make(merges ? ChangeKind.Merged : ChangeKind.Ended, [gone], merges ? [to] : [], day, null, Act, out var change));
        await writing.KeepAsync(change!, place, Cancel);
        if (!merges || random.Next(2) == 0) return null;
        foreach (var meeting in await writing.Store.Meetings.Include(x => x.Boards).Where(x => meetings.Contains(x.Id)).ToListAsync(Cancel))
            if (meeting.IsToCome && meeting.GoOnWith(to, new HashSet<long> { board }, $"went-{meeting.Slug}", Act) is null)
                foreach (var item in await writing.Store.AgendaItems.Where(x => x.MeetingId == meeting.Id).ToListAsync(Cancel)) item.GoOnWith(meeting, Act);
        return null;
    }

    /// <summary>Somebody is asked to do something; or what they were asked is done or stopped.</summary>
    private async Task<Refusal?> ActAsync(Writing writing, Issue issue)
    {
        if (action != 0 && await writing.Store.ActionPoints.Include(x => x.Steps).FirstAsync(x => x.Id == action, Cancel) is { IsOpen: true } known) return known.Stop("There is no money.", By);
        var key = string.Create(CultureInfo.InvariantCulture, $"a-{seed}-{Told.Count}");
        if (ActionPoint.Give(new ActionToGive("Ask the company", "Officer") { BoardId = board, ArisingFromId = issue.Id }, "/testing", key, Act, out var given) is { } refusal) return refusal;
        await writing.KeepAsync(given!, place, Cancel);
        action = given!.Id;
        return null;
    }

    private async Task RaiseAsync(Writing writing, int number)
    {
        Assert.Null(Issue.Raise(new Told("The bus is late."), number, "/testing", Office, new Promises().Reading(Area, day), By, out var issue));
        await writing.KeepAsync(issue!, place, Cancel);
        Issues.Add(issue!.Id);
        writing.Store.Add(new Raiser { IssueId = issue.Id, PlaceId = place, Email = $"r{number}@testing.example", At = site.Clock.Now, CodeMark = $"{number:D32}" });
    }

    private async Task<long> BoardAsync(Writing writing, string name)
    {
        Assert.Null(Board.SetUp(new BoardTold { Name = $"{name} {seed}", State = BoardState.Active }, BoardKind.PartnershipBoard, $"{name}-{seed}", $"{name}-{seed}", "/testing", 0, Visibility.Public, Act, out var made));
        await writing.KeepAsync(made!, place, Cancel);
        return made!.Id;
    }

    private async Task TellAsync(Writing writing, Issue issue) =>
        await site.Services.GetRequiredService<IssueLetters>().TellAsync(writing, await writing.Store.AllPlaces.FirstAsync(x => x.Id == place, Cancel), issue, Cancel);

    private void Later(int days)
    {
        day = day.AddDays(days);
        site.Clock.Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
    }

    private async Task<Writing> WriteAsync()
    {
        var writing = await site.Under.Database.WriteAsync(Cancel);
        writing.Store.Look(place, Viewer.Keeper);
        return writing;
    }
}
