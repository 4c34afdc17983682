using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>A photograph that was sent and that nobody has put into the picture book yet. Only those who keep pictures see it.</summary>
public sealed class WaitingPicture
{
    public long Id { get; init; }
    public long PlaceId { get; init; }
    public long? BoardId { get; init; }

    /// <summary>In the waiting room; nobody is told it.</summary>
    public string UploadId { get; init; } = "";
    public string Name { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>What a picture is missing for, in the words of whoever writes. Nobody's name is kept.</summary>
public sealed class AskedPicture
{
    public const int Longest = 300;

    public long Id { get; init; }
    public long PlaceId { get; init; }
    public long? BoardId { get; init; }
    public string Words { get; init; } = "";

    /// <summary>Where it is for.</summary>
    public string? Address { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Photographs that wait for a decision are not swept away.</summary>
public sealed class PicturesHoldUploads(Database database) : IHoldsUploads
{
    public async Task<IReadOnlyCollection<string>> HeldAsync(CancellationToken cancel)
    {
        await using var store = database.Read();
        return await store.WaitingPictures.Select(x => x.UploadId).ToListAsync(cancel);
    }
}
