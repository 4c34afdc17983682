using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers;

/// <summary>A file that was sent for a paper and that nobody has decided about yet. Seen only by those who work on the paper.</summary>
public sealed class WaitingFile
{
    public long Id { get; init; }
    public long PaperId { get; init; }

    /// <summary>In the waiting room; nobody is told it.</summary>
    public string UploadId { get; init; } = "";
    public string Name { get; init; } = "";
    public string Title { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>The account that handed a paper in, to be written to. Never public.</summary>
public sealed class PaperAuthor
{
    public long PaperId { get; init; }
    public long AccountId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Which meeting or item it is for, in the author's words.</summary>
    public string? Wish { get; init; }

    /// <summary>It is with its author again, to be put right.</summary>
    public DateTimeOffset? SentBackAt { get; private set; }
    public string? SentBackWhy { get; private set; }

    public void SendBack(string why, DateTimeOffset at) => (SentBackAt, SentBackWhy) = (at, why);

    public void HandedIn() => (SentBackAt, SentBackWhy) = (null, null);
}

/// <summary>Files that wait for a paper are not swept away.</summary>
public sealed class PapersHoldUploads(Database database) : IHoldsUploads
{
    public async Task<IReadOnlyCollection<string>> HeldAsync(CancellationToken cancel)
    {
        await using var store = database.Read();
        return await store.WaitingFiles.Select(x => x.UploadId).ToListAsync(cancel);
    }
}
