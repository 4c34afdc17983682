using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Storage;

/// <summary>Finds an id for a new noun that no other has, whoever may see the others, and that leads nowhere else as the last part of its address.</summary>
public static class FreeKeys
{
    /// <param name="parent">What the address begins with, up to the last stroke; nouns without an address give none.</param>
    public static async Task<string> FreeKeyAsync<T>(this Writing writing, long placeId, string? parent, string wish, CancellationToken cancel) where T : Noun
    {
        ArgumentNullException.ThrowIfNull(writing);
        var table = writing.Store.Model.FindEntityType(typeof(T))!.GetTableName();
        for (var i = 1; ; i++)
        {
            var key = i == 1 ? wish : $"{wish}-{i}";
            if (writing.Store.ChangeTracker.Entries<Noun>().Any(x => x.Entity is T other && other.PlaceId == placeId && other.Key == key || parent is not null && x.Entity.Address == parent + key)) continue;
            if (!await IsTakenAsync(writing, $"""SELECT COUNT(*) FROM "{table}" WHERE "PlaceId" = @place AND "Key" = @key""", placeId, key, cancel)
                && (parent is null || !await IsAddressAsync(writing, parent + key, cancel))) return key;
        }
    }

    private static async Task<bool> IsTakenAsync(Writing writing, string sql, long placeId, string key, CancellationToken cancel)
    {
        await using var ask = writing.Connection.Command(writing.Transaction, sql).With("@place", placeId).With("@key", key);
        return await ask.NumberAsync(cancel) > 0;
    }

    private static async Task<bool> IsAddressAsync(Writing writing, string address, CancellationToken cancel)
    {
        await using var ask = writing.Connection.Command(writing.Transaction, """
            SELECT (SELECT COUNT(*) FROM "Things" WHERE "Address" = @address) + (SELECT COUNT(*) FROM "FormerAddresses" WHERE "Address" = @address)
            """).With("@address", address);
        return await ask.NumberAsync(cancel) > 0;
    }
}
