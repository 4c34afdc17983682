using System.Data;
using System.Data.Common;
using Beehive.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.Exchange;

/// <summary>Holds what a store sees still, so that everything read belongs to one moment.</summary>
public static class Snapshot
{
    public static async Task<DbTransaction> OfAsync(Store store, CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        var connection = store.Database.GetDbConnection();
        var transaction = connection is SqliteConnection here
            ? here.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await store.Database.UseTransactionAsync(transaction, cancel);
        return transaction;
    }
}
