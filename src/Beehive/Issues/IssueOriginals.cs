using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What somebody told the place and what was answered, as whoever explains it in Easy Read sees it.</summary>
public sealed class IssueOriginals : IOriginals
{
    public string Kind => "issue";

    public async Task<Original?> FindAsync(Store store, long id, bool ahead, CancellationToken cancel)
    {
        if ((await store.AsItStandsAsync<Issue>(x => x.Id == id, cancel, nameof(Issue.Steps))).FirstOrDefault() is not { } issue) return null;
        var board = await store.Boards.FirstOrDefaultAsync(x => x.Id == issue.CircleId, cancel);
        var place = await store.AllPlaces.FirstAsync(x => x.Id == issue.PlaceId, cancel);
        return new(new(issue.Id, issue.Address, issue.Visibility, issue.CircleId), issue.Title, "the page about the issue", TextKind.Issue, [.. Parts(issue)], [.. Before(issue)], [.. After(issue, place, board)]);
    }

    private static IEnumerable<OriginalPart> Parts(Issue issue)
    {
        yield return new("What somebody told us", issue.Words);
        if (issue.Wanted is { } wanted) yield return new("What should change", wanted);
        foreach (var step in issue.Steps.Where(x => x.Deed is IssueDeed.Answered && x.Text is not null).OrderBy(x => x.Order)) yield return new("What was answered", step.Text!);
        if (issue.Reason is { } reason) yield return new("Why", reason);
        if (issue.Changed is { } changed) yield return new("What is different now", changed);
    }

    private static IEnumerable<ReadyBlock> Before(Issue issue)
    {
        yield return ReadyBlock.Head("What this is about");
        yield return new(BlockKind.Text, "speak", [new("Somebody told us something."), .. issue.Raised is { } raised ? (Sentence[])[new("They told us on {0}.", Said.Easily(raised))] : []]);
    }

    private static IEnumerable<ReadyBlock> After(Issue issue, Place place, Board? board)
    {
        yield return ReadyBlock.Head("What happens next");
        if (issue.IsOpen) yield return new(BlockKind.Text, "office", new("An office has this now."), new("You can see what it does next."), new("It is on this website."));
        else yield return new(BlockKind.Text, "tick", new("This has ended."), new("You can tell us more at any time."));
        foreach (var end in ReadyEnds.Of(place, board)) yield return end;
    }
}
