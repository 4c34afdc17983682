using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>An issue, and the one of those who raised or joined it to whom the code was given.</summary>
public sealed record Mine(Issue Issue, Raiser Raiser)
{
    /// <summary>One question whatever is wrong, so that it takes as long. Whoever knows both sees the issue, though nobody else may yet.</summary>
    public static async Task<Mine?> FindAsync(Store store, long place, int number, string code, CancellationToken cancel)
    {
        var mark = PhoneCode.MarkOf(code);
        store.Look(place, Viewer.Keeper);
        var asked = store.Issues.Where(x => x.Number == number).Select(x => x.Id);
        var raiser = await store.Raisers.Where(x => x.PlaceId == place && x.CodeMark == mark && asked.Contains(x.IssueId)).OrderBy(x => x.Id).FirstOrDefaultAsync(cancel);
        return raiser is null ? null : new Mine(await store.Issues.Include(x => x.Steps).FirstAsync(x => x.Id == raiser.IssueId, cancel), raiser);
    }
}
