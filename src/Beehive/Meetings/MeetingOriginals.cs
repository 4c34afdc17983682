using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>A meeting as whoever explains it in Easy Read sees it: when and where, each item of the agenda, and later what came of it.</summary>
public sealed class MeetingOriginals : IOriginals
{
    public string Kind => "meeting";

    public IEnumerable<long> ToldIn(Noun noun) => noun is ActionPoint { MeetingId: { } meeting } ? [meeting] : [];

    public async Task<Original?> FindAsync(Store store, long id, bool ahead, CancellationToken cancel)
    {
        if ((await store.AsItStandsAsync<Meeting>(x => x.Id == id, cancel, nameof(Meeting.Boards))).FirstOrDefault() is not { } meeting) return null;
        var items = (await store.AsItStandsAsync<AgendaItem>(x => x.MeetingId == id, cancel)).Where(x => x.IsListed && x.State != ItemState.Withdrawn && (ahead || x.Visibility <= meeting.Visibility)).OrderBy(x => x.Order).ThenBy(x => x.Id).ToList();
        var decisions = (await store.AsItStandsAsync<Decision>(x => x.MeetingId == id, cancel)).Where(x => ahead || x.Visibility <= meeting.Visibility).OrderBy(x => x.Id).ToList();
        var actions = (await store.AsItStandsAsync<ActionPoint>(x => x.MeetingId == id, cancel)).Where(x => ahead || x.Visibility <= meeting.Visibility).OrderBy(x => x.Id).ToList();
        var board = await store.Boards.FirstOrDefaultAsync(x => x.Id == meeting.CircleId, cancel);
        var place = await store.AllPlaces.FirstAsync(x => x.Id == meeting.PlaceId, cancel);
        var isOver = meeting.State is MeetingState.Happened or MeetingState.MinutesAgreed;
        return new(new(meeting.Id, meeting.Address, meeting.Visibility, meeting.CircleId), meeting.Title, "the page about the meeting", isOver ? TextKind.Minutes : TextKind.Agenda,
            [When(meeting), .. items.Select(x => Part(x, isOver)), .. Results(decisions, actions)], [.. Before(meeting, board, isOver)], [.. After(place, board, isOver)]);
    }

    private static OriginalPart When(Meeting meeting) => new("When and where", string.Join("\n\n", ((string?[])[Said.When(meeting.Date, meeting.Start, meeting.End), meeting.Place, meeting.GettingIn, meeting.Online, meeting.WhoMayCome,
        meeting.State is MeetingState.Cancelled or MeetingState.Moved ? MeetingWords.Of(meeting.State).Words + ": " + meeting.Reason : null, PlainWords.Of(meeting.Summary), PlainWords.Of(meeting.SaidBesides)]).Where(x => !string.IsNullOrWhiteSpace(x))))
    {
        Ready = [.. Times(meeting)],
    };

    private static IEnumerable<ReadyBlock> Times(Meeting meeting)
    {
        var isOver = meeting.State is MeetingState.Happened or MeetingState.MinutesAgreed;
        yield return ReadyBlock.Head(isOver ? "When we met" : "When we meet");
        if (meeting.State == MeetingState.Cancelled) yield return new(BlockKind.Text, "stop", new("This meeting will not happen."), new("Nobody needs to come."));
        if (meeting.Date is { } date) yield return new(BlockKind.Date, "calendar", new Sentence(isOver ? "The meeting was on {0}." : "The meeting is on {0}.", Said.Easily(date)));
        if (meeting.Start is { } start)
            yield return new(BlockKind.Date, "clock", [new(isOver ? "It started at {0}." : "It starts at {0}.", Said.Easily(start)), .. meeting.End is { } end ? (Sentence[])[new(isOver ? "It ended at {0}." : "It ends at {0}.", Said.Easily(end))] : []]);
        if (meeting.Place is { } where) yield return new(BlockKind.Text, "place", new(isOver ? "We met in this place." : "We meet in this place."), new("{0}.", where.TrimEnd('.')));
        if (meeting.Online is not null && !isOver) yield return new(BlockKind.Text, "screen", new("You can also join on a computer."), new("Or you can use a phone."));
    }

    private static IEnumerable<ReadyBlock> Before(Meeting meeting, Board? board, bool isOver)
    {
        yield return ReadyBlock.Head("What this is about");
        yield return new(BlockKind.Text, "people", [new(isOver ? "This is about a meeting that we had." : "This is about a meeting."), .. board is null ? (Sentence[])[] : [new("The group is called {0}.", board.Name)]]);
        if (!isOver && meeting.State != MeetingState.Cancelled) yield return new(BlockKind.Text, "list", new("There is a list for the meeting."), new("It says what we will talk about."));
    }

    private static IEnumerable<ReadyBlock> After(Place place, Board? board, bool isOver)
    {
        yield return ReadyBlock.Head("What happens next");
        yield return isOver ? new(BlockKind.Text, "next", new("Now people do what we agreed."), new("You can see it on this website."))
            : new(BlockKind.Text, "write", new("We write down what we agree."), new("You can read it after the meeting."), new("It will be on this website."));
        foreach (var end in ReadyEnds.Of(place, board)) yield return end;
    }

    private static OriginalPart Part(AgendaItem item, bool isOver) => new($"{item.Number}. {item.Title}", string.Join("\n\n",
        ((string?[])[item.Needed is { } needed ? MeetingWords.Of(needed).Words : null, item.Owner is { } owner ? "Led by " + owner : null, item.Before, PlainWords.Of(item.Text), PlainWords.Of(item.Said),
            item.State is ItemState.PutOff or ItemState.NotAccepted ? MeetingWords.Of(item.State).Words + ": " + item.Reason : null]).Where(x => !string.IsNullOrWhiteSpace(x))))
    {
        Ready = [new(BlockKind.Text, item.Needed is { } need ? MeetingWords.Of(need).Picture : "list", new("Part {0} is called: {1}.", item.Number, item.Title.TrimEnd('.', '?')), Wanted(item.Needed, isOver))],
    };

    private static Sentence Wanted(Needed? needed, bool isOver) => new((needed, isOver) switch
    {
        (Needed.Tell, false) => "You will hear about it.",
        (Needed.Talk, false) => "We will talk about it.",
        (Needed.Decide, false) => "We will decide what to do.",
        (Needed.Choose, false) => "We will choose together.",
        (_, false) => "It is on the list.",
        (Needed.Tell, true) => "People heard about it.",
        _ => "We talked about it.",
    });

    private static IEnumerable<OriginalPart> Results(List<Decision> decisions, List<ActionPoint> actions)
    {
        if (decisions.Count > 0)
            yield return new("What was decided", string.Join("\n\n", decisions.Select(x => $"{MeetingWords.Of(x.Outcome).Words}: {x.Title}")))
            {
                Ready = [ReadyBlock.Head("What we decided"), .. decisions.Select(x => new ReadyBlock(BlockKind.Text, "decide", new Sentence(x.Outcome is Outcome.Agreed or Outcome.AgreedChanged ? "We agreed this: {0}." : "We talked about this: {0}.", x.Title.TrimEnd('.'))))],
            };
        if (actions.Count > 0)
            yield return new("Actions", string.Join("\n\n", actions.Select(x => $"{x.What}. {x.Owner}{(x.Due is { } due ? ", by " + Said.Date(due) : "")}")))
            {
                Ready = [ReadyBlock.Head("What people will do"), .. actions.Select(x => new ReadyBlock(BlockKind.Text, "work", [new("Somebody will do this: {0}.", x.What.TrimEnd('.')), .. x.Due is { } due ? (Sentence[])[new("It must be done by {0}.", Said.Easily(due))] : []]))],
            };
    }
}
