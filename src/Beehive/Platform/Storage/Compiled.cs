using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Storage;

/// <summary>A query that is translated once.</summary>
public sealed class Compiled<TArgument, TResult>(Expression<Func<Store, TArgument, IQueryable<TResult>>> query)
{
    private readonly EachStore<Func<Store, TArgument, IAsyncEnumerable<TResult>>> run = new(() => EF.CompileAsyncQuery(query));

    public async Task<List<TResult>> ListAsync(Store store, TArgument argument, CancellationToken cancel)
    {
        var list = new List<TResult>();
        await foreach (var row in run.For(store)(store, argument).WithCancellation(cancel)) list.Add(row);
        return list;
    }

    public async Task<TResult?> FirstAsync(Store store, TArgument argument, CancellationToken cancel)
    {
        await foreach (var row in run.For(store)(store, argument).WithCancellation(cancel)) return row;
        return default;
    }
}

/// <summary>The same with two arguments. Entity Framework translates an argument itself, not what stands inside it.</summary>
public sealed class Compiled<TFirst, TSecond, TResult>(Expression<Func<Store, TFirst, TSecond, IQueryable<TResult>>> query)
{
    private readonly EachStore<Func<Store, TFirst, TSecond, IAsyncEnumerable<TResult>>> run = new(() => EF.CompileAsyncQuery(query));

    public async Task<List<TResult>> ListAsync(Store store, TFirst first, TSecond second, CancellationToken cancel)
    {
        var list = new List<TResult>();
        await foreach (var row in run.For(store)(store, first, second).WithCancellation(cancel)) list.Add(row);
        return list;
    }
}

/// <summary>
/// What is compiled belongs to the model of one kind of database, and to stores that either follow what they read, to change it, or do not: whichever asks first decides.
/// So there is one for each.
/// </summary>
public sealed class EachStore<T>(Func<T> make) where T : class
{
    private readonly T[] made = [make(), make(), make(), make()];

    public T For(Store store) => made[(store is Sqlite.SqliteStore ? 0 : 2) + (store.ChangeTracker.QueryTrackingBehavior == QueryTrackingBehavior.TrackAll ? 0 : 1)];
}
