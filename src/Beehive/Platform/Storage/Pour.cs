namespace Beehive.Platform.Storage;

/// <summary>Writes many rows into one table, as quickly as the database can.</summary>
public abstract class Pour : IAsyncDisposable
{
    public abstract Task RowAsync(object?[] values, CancellationToken cancel);

    /// <summary>Without it nothing that was poured stays.</summary>
    public abstract Task CompleteAsync(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();
}
