using System.Text.Json;
using System.Text.Json.Nodes;
using Beehive.ActionPoints;
using Beehive.Askings;
using Beehive.Boards;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Topics;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData;

/// <summary>
/// Tells things as the exchange format does, with where they stand. A thing that points at something the viewer may not see does not name it.
/// </summary>
public sealed class Telling(Store store, Here here, Origin origin) : IRefs
{
    /// <summary>A long table points at more things than need be kept in mind.</summary>
    private const int MostKept = 50_000;

    private readonly Dictionary<long, (string Kind, string Key)?> known = [];
    private readonly HashSet<long> wanted = [];

    public string PlaceAddress => here.Root;

    public string Zone => here.Place.Zone;

    public bool TellsAll => false;

    public async Task<List<JsonObject>> TellAsync(OpenList list, IReadOnlyList<Noun> nouns, CancellationToken cancel)
    {
        if (known.Count > MostKept) known.Clear();
        foreach (var noun in nouns) list.Tell(noun, this); // asks for what it points at; the second telling has it
        await LearnAsync(cancel);
        return [.. nouns.Select(x => Tell(list, x))];
    }

    public bool Shows(long id) => Known(id) is not null;

    /// <summary>Null where the viewer may not see the thing: the line then leaves it out.</summary>
    public string KeyOf(long id) => Known(id)?.Key!;

    public string KindAndKeyOf(long id) => Known(id) is { } x ? $"{x.Kind}:{x.Key}" : null!;

    public long Find(string kind, string key) => throw new NotSupportedException("Telling finds nothing.");

    public string AddressOf(long id) => throw new NotSupportedException("Telling gives no addresses.");

    public string Free(string address, string kind, string key) => throw new NotSupportedException("Telling gives no addresses.");

    private (string Kind, string Key)? Known(long id)
    {
        if (known.TryGetValue(id, out var found)) return found;
        wanted.Add(id);
        return (Kind: "", Key: "");
    }

    private JsonObject Tell(OpenList list, Noun noun)
    {
        var told = JsonSerializer.SerializeToNode(list.Tell(noun, this), list.LineType, ExchangeJson.Options)!.AsObject();
        DropUnknown(told);
        foreach (var fact in list.Derived)
            if (list.Work(fact, noun, here.Today) is { } value) told[fact.Name] = value;
        if (noun.Address.Length > 0) told["url"] = origin.Of(noun.Address);
        told["self"] = origin.Of($"/api/v1{here.Root}/{list.Name}/{noun.Key}");
        return told;
    }

    /// <summary>Lists of references lose those that the viewer may not see.</summary>
    private static void DropUnknown(JsonObject told)
    {
        foreach (var (name, value) in told.ToList())
        {
            if (value is not JsonArray list) continue;
            for (var i = list.Count - 1; i >= 0; i--)
                if (list[i] is null) list.RemoveAt(i);
            if (list.Count == 0) told.Remove(name);
        }
    }

    private async Task LearnAsync(CancellationToken cancel)
    {
        long[] ids = [.. wanted.Order()];
        wanted.Clear();
        if (ids.Length == 0) return;
        foreach (var id in ids) known[id] = null;
        var things = await store.Things.Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Kind }).ToListAsync(cancel);
        foreach (var kind in things.GroupBy(x => x.Kind))
            foreach (var (id, key) in await KeysAsync(kind.Key, [.. kind.Select(x => x.Id)], cancel)) known[id] = (kind.Key, key);
    }

    private Task<List<KeyValuePair<long, string>>> KeysAsync(string kind, long[] ids, CancellationToken cancel) => kind switch
    {
        "board" => KeysAsync(store.Boards, ids, cancel),
        "organisation" => KeysAsync(store.Organisations, ids, cancel),
        "paper" => KeysAsync(store.Papers, ids, cancel),
        "meeting" => KeysAsync(store.Meetings, ids, cancel),
        "agenda-item" => KeysAsync(store.AgendaItems, ids, cancel),
        "decision" => KeysAsync(store.Decisions, ids, cancel),
        "action-point" => KeysAsync(store.ActionPoints, ids, cancel),
        "asking" => KeysAsync(store.Askings, ids, cancel),
        "topic" => KeysAsync(store.Topics, ids, cancel),
        "issue" => KeysAsync(store.Issues, ids, cancel),
        "seat" => KeysAsync(store.Seats, ids, cancel),
        "terms-of-reference" => KeysAsync(store.TermsOfReference, ids, cancel),
        _ => Task.FromResult(new List<KeyValuePair<long, string>>()),
    };

    private static Task<List<KeyValuePair<long, string>>> KeysAsync<T>(IQueryable<T> rows, long[] ids, CancellationToken cancel) where T : Noun =>
        rows.Where(x => ids.Contains(x.Id)).Select(x => new KeyValuePair<long, string>(x.Id, x.Key)).ToListAsync(cancel);
}
