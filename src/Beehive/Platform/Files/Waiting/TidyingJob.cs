using Beehive.Platform.Jobs;

namespace Beehive.Platform.Files.Waiting;

/// <summary>Each minute: asks the scanner again about files that await it, and sweeps the waiting room.</summary>
public sealed class TidyingJob(Uploads uploads, IServiceScopeFactory scopes, ILogger<TidyingJob> log) : Loop(TimeSpan.FromMinutes(1), log)
{
    protected override async Task OnceAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var holder in scope.ServiceProvider.GetServices<IHoldsUploads>()) held.UnionWith(await holder.HeldAsync(cancel));
        await uploads.TidyAsync(held, cancel);
    }
}
