using Beehive.Platform.Jobs;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers;

/// <summary>Tells followers what happened, every few seconds, and forgets what need not be known any more.</summary>
public sealed class Teller(Database database, FollowerBook book, Spreading spreading, NewsLetters letters, TimeProvider clock, ILogger<Teller> log) : Loop(TimeSpan.FromSeconds(5), log)
{
    private static readonly TimeSpan BetweenTidying = TimeSpan.FromHours(1);

    /// <summary>That somebody was told is known so long; a happening that was handed on is never handed on again.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private DateTimeOffset tidied = DateTimeOffset.MinValue;

    /// <summary>Until nobody waits.</summary>
    public async Task TellAsync(CancellationToken cancel)
    {
        if (await spreading.IsTimeAsync(cancel))
        {
            while (await spreading.SpreadAsync(cancel))
            {
            }
        }
        while (await letters.WriteAsync(cancel))
        {
        }
    }

    public async Task TidyAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (told, asked) = (now - Memory, now - FollowRequest.Life);
        await using var writing = await database.WriteAsync(cancel);
        await writing.Store.Hearings.Where(x => x.ToldAt != null && x.ToldAt < told).ExecuteDeleteAsync(cancel);
        await writing.Store.FollowRequests.Where(x => x.AskedAt < asked).ExecuteDeleteAsync(cancel);
        var more = await book.JoinAsync(writing.Store, cancel);
        await writing.CommitAsync(cancel);
        if (more) await TidyAsync(cancel);
    }

    protected override async Task OnceAsync(CancellationToken cancel)
    {
        await TellAsync(cancel);
        if (clock.GetUtcNow() - tidied < BetweenTidying) return;
        await TidyAsync(cancel);
        tidied = clock.GetUtcNow();
    }
}
