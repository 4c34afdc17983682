using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;

namespace Beehive.Accounts;

/// <summary>How often something was tried lately. It stands in the database, so that two nodes count together.</summary>
public sealed class CountedTry
{
    public string Mark { get; init; } = "";
    public int Count { get; init; }
    public DateTimeOffset Until { get; init; }
}

/// <summary>So many tries in such a time, for whatever the mark names.</summary>
public sealed record Limit(string Mark, int Most, TimeSpan Within);

/// <summary>Counts tries before they are looked at, so that many at once cannot slip through. What succeeds is not held against anybody.</summary>
public sealed class Tries(Database database, TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private const string CountSql = """
        INSERT INTO "Tries" ("Mark", "Count", "Until") VALUES (@mark, 1, @until)
        ON CONFLICT ("Mark") DO UPDATE SET
            "Count" = CASE WHEN "Tries"."Until" <= @now OR "Tries"."Until" > @until THEN 1 ELSE "Tries"."Count" + 1 END,
            "Until" = CASE WHEN "Tries"."Until" <= @now OR "Tries"."Until" > @until THEN @until ELSE "Tries"."Until" END
        RETURNING "Count", "Until"
        """;

    /// <summary>Who is over the limit is told so without asking the database again.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> over = new(StringComparer.Ordinal);

    /// <summary>Null when the try may be made; otherwise how long to wait.</summary>
    public async Task<TimeSpan?> CountAsync(IReadOnlyCollection<Limit> limits, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (Known(limits, now) is { } known) return known;
        TimeSpan? wait = null;
        await using var writing = await database.WriteAsync(cancel);
        foreach (var limit in limits.OrderBy(x => x.Mark, StringComparer.Ordinal))
        {
            var (count, until) = await CountAsync(writing, limit, now, cancel);
            if (count <= limit.Most) continue;
            wait = wait > until - now ? wait : until - now;
            if (over.Count < MostRemembered) over[limit.Mark] = until;
        }
        await writing.CommitAsync(cancel);
        return wait;
    }

    /// <summary>It succeeded: the account's own count begins anew; what many share is one less.</summary>
    public static async Task ForgiveAsync(Writing writing, IEnumerable<Limit> own, IEnumerable<Limit> shared, CancellationToken cancel)
    {
        foreach (var limit in own)
        {
            await using var delete = writing.Connection.Command(writing.Transaction, """DELETE FROM "Tries" WHERE "Mark" = @mark""");
            await delete.With("@mark", limit.Mark).ExecuteNonQueryAsync(cancel);
        }
        foreach (var limit in shared)
        {
            await using var less = writing.Connection.Command(writing.Transaction, """UPDATE "Tries" SET "Count" = "Count" - 1 WHERE "Mark" = @mark AND "Count" > 0""");
            await less.With("@mark", limit.Mark).ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>A network address as a mark: for IPv6 the network of one household, since every device there has many addresses. None is known inside one machine.</summary>
    public static string? Network(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6) address = new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]);
        return Browser.Hash("network:" + address)[..32];
    }

    private TimeSpan? Known(IEnumerable<Limit> limits, DateTimeOffset now)
    {
        TimeSpan? wait = null;
        foreach (var limit in limits)
        {
            if (!over.TryGetValue(limit.Mark, out var until)) continue;
            if (until <= now || until > now + limit.Within) over.TryRemove(limit.Mark, out _);
            else wait = wait > until - now ? wait : until - now;
        }
        return wait;
    }

    private static async Task<(long Count, DateTimeOffset Until)> CountAsync(Writing writing, Limit limit, DateTimeOffset now, CancellationToken cancel)
    {
        await using var sweep = writing.Connection.Command(writing.Transaction, """DELETE FROM "Tries" WHERE "Until" < @old""");
        await sweep.With("@old", (now - TimeSpan.FromDays(1)).ToUnixTimeMilliseconds()).ExecuteNonQueryAsync(cancel);
        await using var command = writing.Connection.Command(writing.Transaction, CountSql)
            .With("@mark", limit.Mark).With("@now", now.ToUnixTimeMilliseconds()).With("@until", (now + limit.Within).ToUnixTimeMilliseconds());
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt32(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)));
    }
}
