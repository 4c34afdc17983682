using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Places;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Boards;

/// <summary>A board as whoever explains in Easy Read who it is sees it.</summary>
public sealed class BoardOriginals : IOriginals
{
    public string Kind => "board";

    public async Task<Original?> FindAsync(Store store, long id, bool ahead, CancellationToken cancel)
    {
        if ((await store.AsItStandsAsync<Board>(x => x.Id == id, cancel)).FirstOrDefault() is not { } board) return null;
        var place = await store.AllPlaces.FirstAsync(x => x.Id == board.PlaceId, cancel);
        return new(new(board.Id, board.Address, board.Visibility, board.Id), board.Name, "the page about the group", TextKind.Board, [.. Parts(board)], [.. Before(board)], [.. After(place, board)]);
    }

    private static IEnumerable<OriginalPart> Parts(Board board)
    {
        foreach (var (heading, text) in ((string, string?)[])[("In one sentence", board.Summary), ("What it is for", board.Purpose), ("What it may decide", board.MayDecide), ("What it does", board.Work)])
            if (text is not null) yield return new(heading, PlainWords.Of(text));
        if (board.Rhythm is { } rhythm) yield return new("When it meets", rhythm) { Ready = [ReadyBlock.Head("When we meet"), new(BlockKind.Date, "calendar", new("This is how often we meet."), new("{0}.", rhythm.TrimEnd('.')))] };
    }

    private static IEnumerable<ReadyBlock> Before(Board board)
    {
        yield return ReadyBlock.Head("Who we are");
        yield return new(BlockKind.Text, "people", new("We are a group of people."), new("We are called {0}.", board.Name));
    }

    private static IEnumerable<ReadyBlock> After(Place place, Board board)
    {
        yield return ReadyBlock.Head("What happens next");
        yield return new(BlockKind.Text, "calendar", new("You can see when we meet next."), new("It is on this website."));
        foreach (var end in ReadyEnds.Of(place, board)) yield return end;
    }
}
