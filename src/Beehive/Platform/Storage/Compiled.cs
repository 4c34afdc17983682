using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Storage;

/// <summary>A query that is translated once. What is compiled belongs to one model, so there is one for each kind of database.</summary>
public sealed class Compiled<TArgument, TResult>(Expression<Func<Store, TArgument, IQueryable<TResult>>> query)
{
    private readonly Func<Store, TArgument, IAsyncEnumerable<TResult>> sqlite = EF.CompileAsyncQuery(query);
    private readonly Func<Store, TArgument, IAsyncEnumerable<TResult>> postgres = EF.CompileAsyncQuery(query);

    public async Task<List<TResult>> ListAsync(Store store, TArgument argument, CancellationToken cancel)
    {
        var list = new List<TResult>();
        await foreach (var row in Run(store, argument).WithCancellation(cancel)) list.Add(row);
        return list;
    }

    public async Task<TResult?> FirstAsync(Store store, TArgument argument, CancellationToken cancel)
    {
        await foreach (var row in Run(store, argument).WithCancellation(cancel)) return row;
        return default;
    }

    private IAsyncEnumerable<TResult> Run(Store store, TArgument argument) => (store is Sqlite.SqliteStore ? sqlite : postgres)(store, argument);
}

/// <summary>The same with two arguments. Entity Framework translates an argument itself, not what stands inside it.</summary>
public sealed class Compiled<TFirst, TSecond, TResult>(Expression<Func<Store, TFirst, TSecond, IQueryable<TResult>>> query)
{
    private readonly Func<Store, TFirst, TSecond, IAsyncEnumerable<TResult>> sqlite = EF.CompileAsyncQuery(query);
    private readonly Func<Store, TFirst, TSecond, IAsyncEnumerable<TResult>> postgres = EF.CompileAsyncQuery(query);

    public async Task<List<TResult>> ListAsync(Store store, TFirst first, TSecond second, CancellationToken cancel)
    {
        var list = new List<TResult>();
        await foreach (var row in (store is Sqlite.SqliteStore ? sqlite : postgres)(store, first, second).WithCancellation(cancel)) list.Add(row);
        return list;
    }
}
