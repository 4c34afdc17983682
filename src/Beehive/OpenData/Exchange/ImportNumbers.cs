using Beehive.Platform.Storage;

namespace Beehive.OpenData.Exchange;

/// <summary>Numbers for new things, reserved in blocks that grow.</summary>
public sealed class ImportNumbers(Database database, Store store)
{
    private const int LargestBlock = 5000;

    private long next;
    private long end;
    private int block = 50;

    public long Next()
    {
        if (next == end) Reserve();
        return next++;
    }

    private void Reserve()
    {
        next = database.ReserveAsync(store, block, CancellationToken.None).GetAwaiter().GetResult();
        end = next + block;
        block = Math.Min(block * 4, LargestBlock);
    }
}
