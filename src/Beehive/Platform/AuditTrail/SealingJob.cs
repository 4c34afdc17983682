using Beehive.Platform.Jobs;

namespace Beehive.Platform.AuditTrail;

/// <summary>Seals what was written, every second.</summary>
public sealed class SealingJob(Sealer sealer, ILogger<SealingJob> log) : Loop(TimeSpan.FromSeconds(1), log)
{
    protected override async Task OnceAsync(CancellationToken cancel)
    {
        while (await sealer.SealAsync(cancel) > 0)
        {
        }
    }
}
