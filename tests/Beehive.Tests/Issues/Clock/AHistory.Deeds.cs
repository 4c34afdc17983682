using Beehive.Boards;
using Beehive.Issues;
using Beehive.Issues.Own;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Tests.Issues.Clock;

/// <summary>What is done to an issue, as its pages do it.</summary>
public sealed partial class AHistory
{
    private static readonly (string Name, Func<AHistory, Scene, Task<Refusal?>> Do)[] Deeds =
    [
        ("publish", (x, s) => x.PublishAsync(s)), ("send", (x, s) => x.SendAsync(s)), ("send", (x, s) => x.SendAsync(s)), ("accept", (x, s) => x.AcceptAsync(s)), ("send back", (x, s) => x.SendBackAsync(s)),
        ("agenda", (x, s) => x.AgendaAsync(s)), ("agenda", (x, s) => x.AgendaAsync(s)), ("will", (x, s) => x.WillAsync(s)), ("extend", (x, s) => x.ExtendAsync(s)), ("ask", (x, s) => x.AskAsync(s)), ("answer", (x, s) => x.AnswerAsync(s)),
        ("end", (x, s) => x.EndAsync(s)), ("judge", (x, s) => x.JudgeAsync(s)), ("judge", (x, s) => x.JudgeAsync(s)), ("take back", (x, s) => x.TakeBackAsync(s)), ("join", (x, s) => x.JoinAsync(s)), ("the same", (x, s) => x.SaySameAsync(s)),
        ("say more", (x, s) => x.SayMoreAsync(s)), ("leave", (x, s) => x.LeaveAsync(s)),
        ("cancel", (x, s) => x.CancelAsync(s)), ("move", (x, s) => x.MoveAsync(s)), ("plan", (x, s) => x.PlanAnotherAsync(s)), ("take off", (x, s) => x.TakeOffAsync(s)), ("put off", (x, s) => x.PutOffAsync(s)),
        ("seat", (x, s) => x.SeatAsync(s)), ("seat", (x, s) => x.SeatAsync(s)), ("rename", (x, s) => x.RenameAsync(s)), ("cease", (x, s) => x.CeaseAsync(s)), ("act", (x, s) => x.ActAsync(s)), ("act", (x, s) => x.ActAsync(s)),
    ];

    /// <summary>False when it was refused.</summary>
    public async Task<bool> DoAsync()
    {
        for (var tries = 0; tries < 4; tries++)
        {
            var (name, deed) = Deeds[random.Next(Deeds.Length)];
            await using var writing = await WriteAsync();
            var id = Issues[random.Next(5) == 0 ? 1 : 0];
            await writing.HoldAsync(id, Cancel);
            var issue = await writing.Store.Issues.Include(x => x.Steps).FirstAsync(x => x.Id == id, Cancel);
            var office = await writing.Store.IssueOffices.FirstAsync(x => x.PlaceId == place.Id, Cancel);
            if (await deed(this, new Scene(writing, issue, office)) is not null) continue;
            Done.Add(id == Issues[0] ? name : name + " (second)");
            await writing.SaveAsync(Cancel);
            return true;
        }
        return false;
    }

    private async Task<Refusal?> ToldAsync(Scene now, Refusal? refusal)
    {
        if (refusal is null) await Letters.TellAsync(now.Writing, place, now.Issue, Cancel);
        return refusal;
    }

    private Task<Refusal?> PublishAsync(Scene now) =>
        ToldAsync(now, now.Issue.Publish(new("Bus", now.Issue.Words, IssueKind.Request), now.Office.HolderOn(Day), now.Office.Promises.Accepting(Area, Day), By));

    private async Task<Refusal?> SendAsync(Scene now)
    {
        var board = await BoardAsync(now, random.Next(2));
        if (!board.Goes) return new("Choose a board from the list.");
        return await ToldAsync(now, now.Issue.Send(board.Id, (await BoardOffices.OfAsync(now.Store, board, Day, Cancel)).HolderOf(now.Office.HolderOn(Day)), now.Office.Promises.Accepting(Area, Day), By));
    }

    private Task<Refusal?> AcceptAsync(Scene now) => ToldAsync(now, now.Issue.Accept(HolderOf(now), now.Office.Promises.Answering(Area, now.Issue.Raised!.Value.First, Day), By));

    private Task<Refusal?> SendBackAsync(Scene now) => ToldAsync(now, now.Issue.SendBack("It is not ours.", now.Office.HolderOn(Day), now.Office.Promises.Accepting(Area, Day), By));

    private async Task<Refusal?> AgendaAsync(Scene now)
    {
        var board = now.Issue.BoardId ?? 0;
        var coming = (await now.Store.OfBoard(board).Where(x => x.CircleId == board).Include(x => x.Boards).Coming(Day).ToListAsync(Cancel)).Where(x => x.IsToCome && x.Date is { IsWhole: true }).ToList();
        if (coming.Count == 0) return new("No meeting is to come.");
        var meeting = coming[random.Next(coming.Count)];
        var items = await AgendaOf.ItemsAsync(now.Store, meeting, Cancel);
        if (AgendaItem.Add(meeting, items, new ItemPlan(now.Issue.Title), null, AgendaOf.FreeSlug(items, now.Issue.Title), Act, out var item, arisingFrom: now.Issue.Id) is { } late) return late;
        await now.Writing.KeepAsync(item!, place.Id, Cancel);
        return await ToldAsync(now, now.Issue.PutOnAgenda($"{meeting.Title}, {Said.ShortDate(meeting.Date)}", meeting.Date!.Value.First, By, await LatestAsync(now)));
    }

    private async Task<Refusal?> WillAsync(Scene now) => await ToldAsync(now, now.Issue.Will("We ask.", HolderOf(now), Day.AddDays(random.Next(-2, 90)), By, await LatestAsync(now)));

    private async Task<Refusal?> ExtendAsync(Scene now) => await ToldAsync(now, now.Issue.Extend("Nobody has answered.", Day.AddDays(random.Next(-2, 90)), By, await LatestAsync(now)));

    private async Task<Refusal?> AskAsync(Scene now)
    {
        if (now.Issue.AskBack("We must know the line.", Day.AddDays(random.Next(-2, 35)), Area, By) is { } refusal) return refusal;
        now.Store.Add(IssueQuestion.Of(now.Issue, "Which line is it?", Act.At));
        await Letters.TellAsync(now.Writing, place, now.Issue, Cancel, "Which line is it?");
        return null;
    }

    /// <summary>Whoever raised it answers what we asked, where it is still asked.</summary>
    private async Task<Refusal?> AnswerAsync(Scene now)
    {
        var raiser = await now.Store.Raisers.OrderBy(x => x.Id).FirstAsync(x => x.IssueId == now.Issue.Id && !x.Joined, Cancel);
        if (await now.Store.QuestionOfAsync(new Mine(now.Issue, raiser), Cancel) is not { } question) return new("Nothing was asked.");
        return question.Take("Line 4.", Act.At) ?? await ToldAsync(now, now.Issue.TakeAnswer(Area, now.Office.Promises, By));
    }

    private Task<Refusal?> EndAsync(Scene now) => ToldAsync(now, now.Issue.End((IssueEnd)random.Next(11), "There is no money.", "The bus goes later.", By));

    /// <summary>Only a word that opens it again is told: the other one stands beside the answer.</summary>
    private async Task<Refusal?> JudgeAsync(Scene now)
    {
        if (!now.Issue.AsksIfSorted()) return new("We did not ask.");
        var refusal = await Sorting.JudgeAsync(now.Store, now.Issue, now.Office, (Verdict)random.Next(3), Area, Day, By, Cancel);
        return refusal is null && now.Issue.IsOpen ? await ToldAsync(now, null) : refusal;
    }

    private Task<Refusal?> TakeBackAsync(Scene now) => random.Next(3) == 0 ? ToldAsync(now, now.Issue.TakeBack(null, By)) : NotTodayAsync();

    private async Task<Refusal?> JoinAsync(Scene now)
    {
        if (random.Next(3) > 0) return new("Not today.");
        var second = Issues[now.Issue.Id == Issues[0] ? 1 : 0];
        var other = await now.Store.Issues.Include(x => x.Steps).FirstAsync(x => x.Id == second, Cancel);
        await now.Writing.HoldAsync(other.Id, Cancel);
        if (now.Issue.JoinTo(other, By) is { } refusal) return refusal;
        await Joining.BringAsync(now.Store, now.Issue.Id, other.Id, Cancel);
        return await ToldAsync(now, null);
    }

    private Task<Refusal?> SaySameAsync(Scene now)
    {
        if (now.Issue is not { IsOpen: true, Visibility: Visibility.Public }) return NotTodayAsync();
        now.Issue.Count(1, By);
        now.Store.Add(Somebody(now.Issue.Id, Next("joined"), joined: true));
        return Task.FromResult<Refusal?>(null);
    }

    private Task<Refusal?> SayMoreAsync(Scene now)
    {
        if (now.Issue.IsPaused) return NotTodayAsync();
        if ((now.Issue.Visibility == Visibility.Public ? now.Issue.SayMore("It is line 4.", By) : now.Issue.Add("It is line 4.", By, now.Office.Promises.Reading(Area, Day))) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        Own.Add((now.Issue.Id, now.Issue.LastStep!.Value));
        return Task.FromResult<Refusal?>(null);
    }

    private async Task<Refusal?> LeaveAsync(Scene now)
    {
        if (!now.Issue.IsOpen || await now.Store.Raisers.FirstOrDefaultAsync(x => x.IssueId == now.Issue.Id && x.Joined, Cancel) is not { } raiser) return new("Nobody joined it.");
        now.Issue.Leave(By);
        now.Store.Remove(raiser);
        return null;
    }

    private Task<LatestDay> LatestAsync(Scene now) => LatestDays.OfAsync(now.Store, now.Issue, Area, Day, Cancel);

    private static Holder HolderOf(Scene now) => new(now.Issue.Holder, now.Issue.HolderPhone);

    private static Task<Refusal?> NotTodayAsync() => Task.FromResult<Refusal?>(new("Not today."));

    private sealed record Scene(Writing Writing, Issue Issue, IssueOffice Office)
    {
        public Store Store => Writing.Store;
    }
}
