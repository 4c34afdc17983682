using Beehive.Platform.Storage;

namespace Beehive.Issues;

/// <summary>The numbers that issues of a place have.</summary>
public static class IssueNumbers
{
    /// <summary>Of all, also of those that nobody may see.</summary>
    public static async Task<int> HighestAsync(Writing writing, long place, CancellationToken cancel)
    {
        await using var ask = writing.Connection.Command(writing.Transaction, """SELECT COALESCE(max("Number"), 0) FROM "Issues" WHERE "PlaceId" = @place""");
        return (int)await ask.With("@place", place).NumberAsync(cancel);
    }
}
