using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints;

/// <summary>A link for an owner without an account: with it they say how one action stands, and nothing else. It can be ended.</summary>
public sealed class ActionLink
{
    /// <summary>After that a new letter brings a new one.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(180);

    public long Id { get; init; }
    public long ActionPointId { get; init; }

    /// <summary>Only the mark is stored, so that nobody who reads the database can use the link.</summary>
    public string TokenMark { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsAlive(DateTimeOffset now) => EndedAt is null && now < MadeAt + Life;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

public static class ActionLinks
{
    public static async Task EndAsync(Store store, long action, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var link in await store.ActionLinks.Where(x => x.ActionPointId == action && x.EndedAt == null).ToListAsync(cancel)) link.End(now);
    }
}
