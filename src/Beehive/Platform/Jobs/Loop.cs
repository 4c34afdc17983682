namespace Beehive.Platform.Jobs;

/// <summary>Work that is done again and again. A failure is told and tried again later; it never stops the site.</summary>
public abstract class Loop(TimeSpan pause, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>True after a failure, until it works again.</summary>
    public bool Fails { get; private set; }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = pause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WaitAsync(wait, stoppingToken);
                await OnceAsync(stoppingToken);
                wait = pause;
                Fails = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Fails = true;
                wait = wait * 2 < Longest ? wait * 2 : Longest;
                log.LogWarning(error, "{Work} failed; trying again in {Seconds} seconds", GetType().Name, wait.TotalSeconds);
            }
        }
    }

    /// <summary>Until it is time; a loop that can be told that there is work may end it sooner.</summary>
    protected virtual Task WaitAsync(TimeSpan pause, CancellationToken cancel) => Task.Delay(pause, cancel);

    protected abstract Task OnceAsync(CancellationToken cancel);
}
