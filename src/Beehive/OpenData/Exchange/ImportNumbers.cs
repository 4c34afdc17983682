using Beehive.Platform.Storage;

namespace Beehive.OpenData.Exchange;

/// <summary>
/// Numbers for new things, reserved in blocks that grow quickly: on SQLite each reservation makes the full-text index write what it has gathered.
/// </summary>
public sealed class ImportNumbers(Database database, Store store)
{
    private const int LargestBlock = 1_000_000;

    private long next;
    private long end;
    private int block = 50;

    public long Next()
    {
        if (next == end) Reserve();
        return next++;
    }

    /// <summary>Gives the rest of the last block back.</summary>
    public void GiveBack()
    {
        if (next == end) return;
        database.GiveBackAsync(store, next, end, CancellationToken.None).GetAwaiter().GetResult();
        end = next;
    }

    private void Reserve()
    {
        next = database.ReserveAsync(store, block, CancellationToken.None).GetAwaiter().GetResult();
        end = next + block;
        block = Math.Min(block * 20, LargestBlock);
    }
}
