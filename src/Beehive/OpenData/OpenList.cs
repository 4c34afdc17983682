using System.Text.Json.Nodes;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData;

/// <summary>A list that anybody may take: its names, its filters, and what is worked out for each thing of it.</summary>
public abstract class OpenList(string name, string table, string what, Kind kind)
{
    /// <summary>In the address under /api/v1/: action-points.</summary>
    public string Name => name;

    /// <summary>As a table, without ".csv": actions.</summary>
    public string Table => table;

    /// <summary>For people: "Action points".</summary>
    public string What => what;

    public Kind Kind => kind;

    /// <summary>What one thing of it is called in the description.</summary>
    public virtual string Shape => kind.Name;

    /// <summary>The record that tells a thing.</summary>
    public virtual Type LineType => kind.LineType;

    public virtual Line Tell(Noun noun, IRefs refs) => kind.Tell(noun, refs);

    public abstract IReadOnlyList<Filter> Filters { get; }

    public abstract IReadOnlyList<Derived> Derived { get; }

    /// <summary>The things that the question asks for, or a refusal in words.</summary>
    public abstract Task<IChosen> ChooseAsync(Store store, DateOnly today, IQueryCollection query, CancellationToken cancel);

    public abstract JsonNode? Work(Derived fact, Noun noun, DateOnly today);
}

/// <summary>A fact that is worked out, not stored.</summary>
/// <param name="Shape">Its JSON type and format, for the documentation.</param>
public abstract record Derived(string Name, string Shape, string Meaning);

public sealed record Derived<T>(string Name, string Shape, string Meaning, Func<T, DateOnly, JsonNode?> Work) : Derived(Name, Shape, Meaning);

/// <summary>A line that only the open data know.</summary>
public sealed record OtherLine<T>(string Shape, Type LineType, Func<T, IRefs, Line> Tell);

/// <summary>What was asked for, in the order in which it was first recorded, which never changes.</summary>
public interface IChosen
{
    Task<List<Noun>> TakeAsync(long after, int count, CancellationToken cancel);

    Task<Noun?> FindAsync(string key, CancellationToken cancel);

    /// <summary>How many there are; counts no further than <paramref name="most"/>.</summary>
    Task<int> CountAsync(int most, CancellationToken cancel);
}

public sealed class OpenList<T>(string name, string table, string what, Kind kind, Func<Store, IQueryable<T>> shown, IReadOnlyList<Filter<T>> filters, params Derived<T>[] derived)
    : OpenList(name, table, what, kind)
    where T : Noun
{
    /// <summary>Where a list tells its things shorter than the exchange format does.</summary>
    public OtherLine<T>? Other { get; init; }

    public override string Shape => Other?.Shape ?? base.Shape;

    public override Type LineType => Other?.LineType ?? base.LineType;

    public override Line Tell(Noun noun, IRefs refs) => Other is { } other ? other.Tell((T)noun, refs) : base.Tell(noun, refs);

    public override IReadOnlyList<Filter> Filters => filters;

    public override IReadOnlyList<Derived> Derived => derived;

    public override async Task<IChosen> ChooseAsync(Store store, DateOnly today, IQueryCollection query, CancellationToken cancel)
    {
        var rows = shown(store);
        foreach (var filter in filters)
            if (query[filter.Name] is [{ } value] && !string.IsNullOrWhiteSpace(value)) rows = await filter.Apply(new Asked(store, today, filter.Name, value.Trim(), cancel), rows);
        return new Chosen(rows);
    }

    public override JsonNode? Work(Derived fact, Noun noun, DateOnly today) => ((Derived<T>)fact).Work((T)noun, today);

    private sealed class Chosen(IQueryable<T> rows) : IChosen
    {
        public async Task<List<Noun>> TakeAsync(long after, int count, CancellationToken cancel) =>
            [.. await rows.Where(x => x.Id > after).OrderBy(x => x.Id).Take(count).ToListAsync(cancel)];

        public async Task<Noun?> FindAsync(string key, CancellationToken cancel) => await rows.FirstOrDefaultAsync(x => x.Key == key, cancel);

        public Task<int> CountAsync(int most, CancellationToken cancel) => rows.Select(x => x.Id).Take(most).CountAsync(cancel);
    }
}
