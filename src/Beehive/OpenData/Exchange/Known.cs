using System.Data.Common;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Beehive.OpenData.Exchange;

/// <summary>A thing as references know it.</summary>
public sealed record KnownThing(long Id, string Kind, string Key, string Address, Visibility Visibility);

/// <summary>The things of one place, by stable id and by number: what was met last is remembered, the rest is asked for.</summary>
public sealed class Known(IModel model, BulkCommands commands, long placeId)
{
    private const int Half = 150_000;

    private readonly Dictionary<string, Recent<string, KnownThing>> byKey = Kinds.All.ToDictionary(x => x.Name, _ => new Recent<string, KnownThing>(Half), StringComparer.Ordinal);
    private readonly Recent<long, KnownThing> byId = new(Half);

    /// <summary>Every thing that was remembered, by kind and key, as a number that seldom two share: what is not here need not be asked for.</summary>
    private readonly HashSet<int> met = [];

    /// <summary>Kinds that the database holds nothing of but what was remembered here: nothing to ask for.</summary>
    public HashSet<string> Fresh { get; } = new(StringComparer.Ordinal);

    public void Remember(KnownThing thing)
    {
        byId[thing.Id] = byKey[thing.Kind][thing.Key] = thing;
        if (Fresh.Contains(thing.Kind)) met.Add(Mark(thing.Kind, thing.Key));
    }

    public KnownThing? Find(string kind, string key)
    {
        var recent = byKey[kind];
        if (recent.TryGet(key, out var known)) return known;
        if (Fresh.Contains(kind) && (!recent.HasForgotten || !met.Contains(Mark(kind, key)))) return null;
        var ask = commands.Statement($"""SELECT "Id", "Key", "Address", "Visibility" FROM "{TableOf(kind)}" WHERE "PlaceId" = @place AND "Key" = @key""", x => x.With("@place", placeId).With("@key", ""));
        ask.Parameters[1].Value = key;
        return Ask(ask, kind);
    }

    public KnownThing ById(long id)
    {
        if (byId.TryGet(id, out var known)) return known;
        var ask = commands.Statement("""SELECT "Kind" FROM "Things" WHERE "Id" = @id""", x => x.With("@id", 0L));
        ask.Parameters[0].Value = id;
        var kind = (string)ask.ExecuteScalar()!;
        var whole = commands.Statement($"""SELECT "Id", "Key", "Address", "Visibility" FROM "{TableOf(kind)}" WHERE "Id" = @id""", x => x.With("@id", 0L));
        whole.Parameters[0].Value = id;
        return Ask(whole, kind)!;
    }

    /// <summary>True when the place has anything of this kind.</summary>
    public bool HasAny(Kind kind)
    {
        var ask = commands.Statement($"""SELECT 1 FROM "{TableOf(kind.Name)}" WHERE "PlaceId" = @place LIMIT 1""", x => x.With("@place", placeId));
        commands.Flush();
        return ask.ExecuteScalar() is not null;
    }

    /// <summary>True when a thing other than this one has the address.</summary>
    public bool IsTaken(string address, long butBy)
    {
        var ask = commands.Statement("""SELECT 1 FROM "Things" WHERE "Address" = @address AND "Id" <> @id""", x => x.With("@address", "").With("@id", 0L));
        (ask.Parameters[0].Value, ask.Parameters[1].Value) = (address, butBy);
        commands.Flush();
        return ask.ExecuteScalar() is not null;
    }

    private static int Mark(string kind, string key) => HashCode.Combine(kind.GetHashCode(StringComparison.Ordinal), key.GetHashCode(StringComparison.Ordinal));

    private string TableOf(string kind) => model.FindEntityType(Kinds.Named(kind)!.NounType)!.GetTableName()!;

    /// <summary>What is not remembered came long before what still waits to be written, so nothing is waited for.</summary>
    private KnownThing? Ask(DbCommand ask, string kind)
    {
        using var reader = ask.ExecuteReader();
        if (!reader.Read()) return null;
        var thing = new KnownThing(reader.GetInt64(0), kind, reader.GetString(1), reader.GetString(2), (Visibility)reader.GetInt32(3));
        Remember(thing);
        return thing;
    }
}
