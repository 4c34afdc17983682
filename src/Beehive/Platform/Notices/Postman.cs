using Beehive.Platform.Jobs;
using Beehive.Platform.Storage;

namespace Beehive.Platform.Notices;

/// <summary>
/// Takes letters from the outbox to the post, one after the other. Whatever happens, a letter is sent or waits; one that was sent and not yet
/// written down when the program was killed is sent again under the same Message-ID, once its lease is over.
/// </summary>
public sealed class Postman(Database database, IPost post, Outbox outbox, TimeProvider clock, ILogger<Postman> log, TimeSpan? pause = null)
    : Loop(pause ?? TimeSpan.FromSeconds(5), log)
{
    private const int MostWords = 300;
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromHours(1);

    private readonly Leases leases = new(database, clock);

    /// <summary>What is not written down yet. It is kept through a failing database, so that this node sends nothing twice.</summary>
    private readonly List<Outcome> owed = [];
    private DateTimeOffset forgotten = DateTimeOffset.MinValue;

    /// <summary>Sends what is due, until nothing is. True when something was.</summary>
    public async Task<bool> DeliverAsync(CancellationToken cancel)
    {
        var any = false;
        try
        {
            while (await leases.TakeAsync([.. owed], cancel) is { } letter)
            {
                owed.Clear();
                any = true;
                await DeliverAsync(letter, cancel);
            }
            owed.Clear();
        }
        finally
        {
            await post.RestAsync();
            if (owed.Count > 0 && cancel.IsCancellationRequested) await SettleNowAsync();
        }
        return any;
    }

    /// <summary>A letter that is written on this node goes at once; the pause is for those that wait for another attempt, or came from another node.</summary>
    protected override Task WaitAsync(TimeSpan pause, CancellationToken cancel) => outbox.WaitAsync(pause, cancel);

    protected override async Task OnceAsync(CancellationToken cancel)
    {
        await DeliverAsync(cancel);
        if (clock.GetUtcNow() - forgotten < BetweenForgetting) return;
        await leases.ForgetAsync(cancel);
        forgotten = clock.GetUtcNow();
    }

    private async Task DeliverAsync(Letter letter, CancellationToken cancel)
    {
        if (letter.UselessAfter is { } end && clock.GetUtcNow() is var now && end <= now)
        {
            log.LogWarning("Letter {Letter} is not sent: it waited for {Waited}, and is of no use any more", letter.Id, now - letter.WrittenAt);
            owed.Add(new(letter, now, false, null, "It waited so long that it is of no use any more.") { IsLeftOut = true });
            return;
        }
        try
        {
            await post.HandOverAsync(letter, cancel);
            owed.Add(new(letter, clock.GetUtcNow(), true, null, null));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            owed.Add(new(letter, clock.GetUtcNow(), false, letter.DueAt, letter.Trouble));
            throw;
        }
        catch (NotTakenException no)
        {
            Keep(letter, no.Message, no.What == NotTaken.Never);
            if (no.What != NotTaken.Nothing) return;
            await SettleNowAsync();
            throw; // the loop waits longer each time; other letters need not be tried meanwhile
        }
        catch (Exception error)
        {
            log.LogWarning(error, "Letter {Letter} could not be handed over", letter.Id);
            Keep(letter, error.Message, false);
        }
    }

    private void Keep(Letter letter, string trouble, bool forGood)
    {
        var now = clock.GetUtcNow();
        var parked = forGood || letter.Attempts >= Backoff.MostAttempts;
        var words = Letter.OnOneLine(trouble, MostWords);
        owed.Add(new(letter, now, false, parked ? null : now + Backoff.After(letter.Attempts, Random.Shared.NextDouble()), words));
        if (parked) log.LogWarning("Letter {Letter} is parked after {Attempts} attempts. See: beehive letters", letter.Id, letter.Attempts);
    }

    /// <summary>Even when the site stops: what was sent must be known.</summary>
    private async Task SettleNowAsync()
    {
        await leases.SettleAsync([.. owed], CancellationToken.None);
        owed.Clear();
    }
}
