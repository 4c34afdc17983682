namespace Beehive.Platform.Jobs;

/// <summary>Gives back, once, the memory that only the start needed: the model of the tables and the first pages are made by then. For a process that does nothing but serve.</summary>
public sealed class Settling(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Started = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Started, clock, stoppingToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
