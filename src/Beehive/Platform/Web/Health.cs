using Beehive.Platform.Jobs;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Web;

/// <summary>For whoever watches the server: is it alive, and can it serve.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/healthz", [HttpMethods.Get, HttpMethods.Head], () => Results.Text("alive")).WithMetadata(new NeverKept()).ExcludeFromDescription();
        app.MapMethods("/readyz", [HttpMethods.Get, HttpMethods.Head], ReadyAsync).WithMetadata(new NeverKept()).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(Database database, IEnumerable<IHostedService> jobs, IHostApplicationLifetime lifetime, CancellationToken cancel)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return Results.Text("stopping", statusCode: StatusCodes.Status503ServiceUnavailable);
        try
        {
            await using var connection = await database.OpenAsync(cancel);
            await using var command = connection.Command(null, """SELECT "Next" FROM "Numbers" """);
            await command.NumberAsync(cancel);
            var troubles = jobs.OfType<Loop>().Where(x => x.Fails).Select(x => $"{x.GetType().Name} fails").ToList();
            if (await ParkedAsync(database, cancel) is var parked and > 0) troubles.Add(parked == 1 ? "1 letter is parked" : $"{parked} letters are parked");
            return Results.Text(troubles.Count == 0 ? "ready" : "degraded: " + string.Join("; ", troubles));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Results.Text("the database cannot be reached", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>It serves all the same; somebody should look.</summary>
    private static async Task<int> ParkedAsync(Database database, CancellationToken cancel)
    {
        await using var store = database.Read();
        return await store.Letters.CountAsync(x => x.ParkedAt != null, cancel);
    }
}
