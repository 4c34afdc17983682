using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers;

/// <summary>A paper that is with its author again.</summary>
public sealed record OwnPaper(Paper Paper, PaperAuthor Author);

/// <summary>
/// Papers that were sent back to whoever handed them in. Until they are handed in again, their author sees them although they are not out; the
/// author's account is the one thing that opens them, and nothing else that is hidden is looked at with these eyes.
/// </summary>
public static class OwnPapers
{
    public static async Task<OwnPaper?> FindAsync(Store asKeeper, long? account, string slug, CancellationToken cancel)
    {
        if (account is null || await Back(asKeeper, account.Value).FirstOrDefaultAsync(x => x.Slug == slug, cancel) is not { } paper) return null;
        return await asKeeper.PaperAuthors.FirstOrDefaultAsync(x => x.PaperId == paper.Id, cancel) is { } author ? new(paper, author) : null;
    }

    public static Task<List<Paper>> AllAsync(Store asKeeper, long account, CancellationToken cancel) => Back(asKeeper, account).OrderBy(x => x.Id).Take(50).ToListAsync(cancel);

    private static IQueryable<Paper> Back(Store store, long account) => store.Papers.Include(x => x.Versions).Include(x => x.Boards).Include(x => x.BasedOn).Include(x => x.Attachments).AsSplitQuery()
        .Where(x => x.PlaceId == store.PlaceId && x.Visibility == Visibility.Draft && store.Set<PaperAuthor>().Any(a => a.PaperId == x.Id && a.AccountId == account && a.SentBackAt != null));
}
