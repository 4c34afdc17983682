using Beehive.Platform.Jobs;

namespace Beehive.Platform.AuditTrail;

/// <summary>Seals what was written, every second.</summary>
public sealed class SealingJob(Sealer sealer, ILogger<SealingJob> log) : Loop(TimeSpan.FromSeconds(1), log)
{
    protected override async Task OnceAsync(CancellationToken cancel)
    {
        // Whatever came meanwhile waits for the next second, when many lines are sealed with one change.
        while (await sealer.SealAsync(cancel) == Sealer.Most)
        {
        }
    }
}
