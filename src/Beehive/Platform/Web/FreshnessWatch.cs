using System.Collections.Concurrent;
using System.Globalization;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Web;

/// <summary>
/// Knows how fresh the public record of each place is. A page made before a change is never shown after it: the number is part of the
/// page's name in the cache. Changes of another node on the same PostgreSQL are seen within a third of a second.
/// </summary>
public sealed class FreshnessWatch(Database database, ILogger<FreshnessWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Another run of the program may render otherwise.</summary>
    private readonly string run = Guid.NewGuid().ToString("N")[..8];
    private readonly ConcurrentDictionary<long, long> changes = new();
    private readonly Dictionary<long, long> seen = [];

    public string Of(long placeId) => string.Create(CultureInfo.InvariantCulture, $"{run}{placeId}-{changes.GetValueOrDefault(placeId)}");

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        database.Changed += Bump;
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        database.Changed -= Bump;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database is Storage.Sqlite.SqliteDatabase) return; // only this process writes
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogWarning(error, "Could not ask how fresh the pages are; asking again.");
            }
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        await using var store = database.Read();
        foreach (var line in await store.Freshness.ToListAsync(cancel))
        {
            if (seen.TryGetValue(line.PlaceId, out var before) && before != line.Number) Bump([line.PlaceId]);
            seen[line.PlaceId] = line.Number;
        }
    }

    private void Bump(IReadOnlyCollection<long> places)
    {
        foreach (var place in places) changes.AddOrUpdate(place, 1, (_, number) => number + 1);
    }
}
