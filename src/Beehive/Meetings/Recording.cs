using Beehive.Accounts;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>The sound of what somebody said on an item without coming. A voice is somebody's own: it is heard only by those who run the meeting, and kept for some time only.</summary>
public sealed class Recording
{
    public long ContributionId { get; init; }

    /// <summary>In the waiting room; nobody is told it.</summary>
    public string UploadId { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Recordings that somebody may still hear are not swept away.</summary>
public sealed class RecordingsHoldUploads(Database database) : IHoldsUploads
{
    public async Task<IReadOnlyCollection<string>> HeldAsync(CancellationToken cancel)
    {
        await using var store = database.Read();
        return await store.Recordings.Select(x => x.UploadId).ToListAsync(cancel);
    }
}

/// <summary>A recording goes a month after its words were read, and a year after it came in any case. The words stay.</summary>
public sealed class ForgottenRecordings(Uploads uploads) : IForgets
{
    private static readonly TimeSpan AfterReading = TimeSpan.FromDays(30);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel) => ForgetAsync(writing, uploads,
        """ "At" < @year OR "ContributionId" IN (SELECT "Id" FROM "Contributions" WHERE "ReadAt" < @read)""",
        [("@year", (now - Longest).ToUnixTimeMilliseconds()), ("@read", (now - AfterReading).ToUnixTimeMilliseconds())], cancel);

    /// <summary>Row and sound together: the sound only once it is sure that the row is gone.</summary>
    internal static async Task ForgetAsync(Writing writing, Uploads uploads, string which, IReadOnlyList<(string Name, object Value)> values, CancellationToken cancel)
    {
        await using var forget = writing.Connection.Command(writing.Transaction, $"""DELETE FROM "Recordings" WHERE {which} RETURNING "UploadId" """);
        foreach (var (name, value) in values) forget.With(name, value);
        var gone = new List<string>();
        await using (var rows = await forget.ExecuteReaderAsync(cancel))
            while (await rows.ReadAsync(cancel)) gone.Add(rows.GetString(0));
        if (gone.Count > 0) writing.Afterwards(() => gone.ForEach(uploads.Forget));
    }
}
