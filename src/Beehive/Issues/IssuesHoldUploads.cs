using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What came with an issue, or will, is not swept away while nobody has looked at it.</summary>
public sealed class IssuesHoldUploads(Database database) : IHoldsUploads
{
    public async Task<IReadOnlyCollection<string>> HeldAsync(CancellationToken cancel)
    {
        await using var store = database.Read();
        return await store.IssueFiles.Where(x => x.UploadId != null).Select(x => x.UploadId!).ToListAsync(cancel);
    }
}
