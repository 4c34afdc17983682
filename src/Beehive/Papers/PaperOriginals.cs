using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers;

/// <summary>A paper as whoever explains it in Easy Read sees it: its summary, its chapters, what it asks for.</summary>
public sealed class PaperOriginals : IOriginals
{
    public string Kind => "paper";

    public async Task<Original?> FindAsync(Store store, long id, bool ahead, CancellationToken cancel)
    {
        if ((await store.AsItStandsAsync<Paper>(x => x.Id == id, cancel, nameof(Paper.Versions), nameof(Paper.Boards))).FirstOrDefault() is not { } paper) return null;
        var version = paper.Versions.Where(x => ahead || x.Visibility <= paper.Visibility).MaxBy(x => x.Number);
        var board = await store.Boards.FirstOrDefaultAsync(x => x.Id == paper.CircleId, cancel);
        var place = await store.AllPlaces.FirstAsync(x => x.Id == paper.PlaceId, cancel);
        return new(new(paper.Id, paper.Address, paper.Visibility, paper.CircleId), paper.Title, "the paper", TextKind.Paper, [.. Parts(paper, version?.Text ?? "")], [.. Before(paper, board)], [.. After(place, board)]);
    }

    private static IEnumerable<ReadyBlock> Before(Paper paper, Board? board)
    {
        yield return ReadyBlock.Head("What this is about");
        yield return new(BlockKind.Text, "paper", new("This is about a paper."), new("The paper is called {0}.", paper.Title.TrimEnd('.')));
        if (board is not null) yield return new(BlockKind.Text, "board", new("The paper is for a group of people."), new("The group is called {0}.", board.Name));
    }

    private static IEnumerable<ReadyBlock> After(Place place, Board? board)
    {
        yield return ReadyBlock.Head("What happens next");
        yield return new(BlockKind.Text, "next", new("People talk about this paper."), new("Then they say what they think."), new("You can read that on this website."));
        foreach (var end in ReadyEnds.Of(place, board)) yield return end;
    }

    private static IEnumerable<OriginalPart> Parts(Paper paper, string text)
    {
        if (paper.Summary is { } summary) yield return new("Summary", Plain(summary));
        if (paper.Purpose is { } purpose) yield return new("What it is for", Plain(purpose));
        foreach (var chapter in Chapters(text)) yield return chapter;
        if (paper.Recommendations.Count > 0) yield return new("What it asks for", string.Join("\n\n", paper.Recommendations));
        if (paper.Cost is { } cost) yield return new("What it costs", Plain(cost));
    }

    /// <summary>What stands below each heading of the text.</summary>
    private static IEnumerable<OriginalPart> Chapters(string text)
    {
        var (heading, lines) = ("The text", new List<string>());
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith('#'))
            {
                lines.Add(line);
                continue;
            }
            if (lines.Exists(x => x.Trim().Length > 0)) yield return new(heading, Plain(string.Join('\n', lines)));
            (heading, lines) = (line.Trim('#', ' ', '\r'), []);
        }
        if (lines.Exists(x => x.Trim().Length > 0)) yield return new(heading, Plain(string.Join('\n', lines)));
    }

    private static string Plain(string markdown) => string.Join("\n\n", markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(x => PlainWords.Of(x)));
}
