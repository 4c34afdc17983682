using Beehive.Platform.Storage;

namespace Beehive.Platform.Web;

/// <summary>For whoever watches the server: is it alive, and can it serve.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/healthz", [HttpMethods.Get, HttpMethods.Head], () => Results.Text("alive")).WithMetadata(new NeverKept()).ExcludeFromDescription();
        app.MapMethods("/readyz", [HttpMethods.Get, HttpMethods.Head], ReadyAsync).WithMetadata(new NeverKept()).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(Database database, IHostApplicationLifetime lifetime, CancellationToken cancel)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return Results.Text("stopping", statusCode: StatusCodes.Status503ServiceUnavailable);
        try
        {
            await using var connection = await database.OpenAsync(cancel);
            await using var command = connection.Command(null, """SELECT "Next" FROM "Numbers" """);
            await command.NumberAsync(cancel);
            return Results.Text("ready");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Results.Text("the database cannot be reached", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
