namespace Beehive.Platform.Jobs;

/// <summary>Work that is done again and again. A failure is told and tried again later; it never stops the site.</summary>
public abstract class Loop(TimeSpan pause, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = pause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(wait, stoppingToken);
                await OnceAsync(stoppingToken);
                wait = pause;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                wait = wait * 2 < Longest ? wait * 2 : Longest;
                log.LogWarning(error, "{Work} failed; trying again in {Seconds} seconds", GetType().Name, wait.TotalSeconds);
            }
        }
    }

    protected abstract Task OnceAsync(CancellationToken cancel);
}
