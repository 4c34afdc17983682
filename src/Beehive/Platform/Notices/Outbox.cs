using Beehive.Platform.Storage;
using Beehive.Platform.Web;

namespace Beehive.Platform.Notices;

/// <summary>Where letters are written, inside the change that they tell of: both are kept, or neither is.</summary>
public sealed class Outbox(Origin origin, TimeProvider clock) : IDisposable
{
    private const string AddSql = """
        INSERT INTO "Letters" ("MessageId", "Once", "To", "ToName", "Subject", "Text", "Html", "PlaceId", "StopLink", "ReplyTo", "WrittenAt", "DueAt", "UselessAfter", "Attempts")
        VALUES (@message, @once, @to, @name, @subject, @text, @html, @place, @stop, @reply, @written, @due, @useless, 0)
        ON CONFLICT ("Once") DO NOTHING
        """;

    private const string ParkSql = """
        UPDATE "Letters" SET "ParkedAt" = @at, "LeasedUntil" = NULL, "Trouble" = 'It was waiting when the backup was made, and may have been sent since.'
        WHERE "SentAt" IS NULL AND "ParkedAt" IS NULL AND "LeftOutAt" IS NULL
        """;

    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>False, and nothing is changed, when this letter was written before.</summary>
    public async Task<bool> AddAsync(Writing writing, Letter letter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        letter.Write($"<{Guid.NewGuid():N}@{EmailAddress.AsciiOf(origin.Host) ?? "localhost"}>", now);
        await using var command = writing.Connection.Command(writing.Transaction, AddSql)
            .With("@message", letter.MessageId).With("@once", letter.Once).With("@to", letter.To).With("@name", letter.ToName)
            .With("@subject", letter.Subject).With("@text", letter.Text).With("@html", letter.Html).With("@place", letter.PlaceId).With("@stop", letter.StopLink).With("@reply", letter.ReplyTo)
            .With("@written", now.ToUnixTimeMilliseconds()).With("@due", (letter.DueAt == default ? now : letter.DueAt).ToUnixTimeMilliseconds()).With("@useless", letter.UselessAfter?.ToUnixTimeMilliseconds());
        if (await command.ExecuteNonQueryAsync(cancel) == 0) return false;
        writing.Afterwards(Ring);
        return true;
    }

    /// <summary>After a backup was put back nobody knows which of the waiting letters have gone since. A person looks, and says: again.</summary>
    public static async Task ParkWaitingAsync(Writing writing, DateTimeOffset at, CancellationToken cancel)
    {
        await using var command = writing.Connection.Command(writing.Transaction, ParkSql).With("@at", at.ToUnixTimeMilliseconds());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Waits for a letter that is written on this node, but no longer than that.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancel) => bell.WaitAsync(longest, cancel);

    public void Dispose() => bell.Dispose();

    private void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
        catch (ObjectDisposedException)
        {
            // The site is stopping; the next start finds the letter.
        }
    }
}
