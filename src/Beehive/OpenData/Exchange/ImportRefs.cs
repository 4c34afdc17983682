using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Pictures;

namespace Beehive.OpenData.Exchange;

/// <summary>Where somebody pointed at a thing that had not come yet.</summary>
public sealed record Promise(string Kind, string Key, long Id, string File, long Line, bool IsBroken = false);

/// <summary>
/// References of an import. A line may point at one that only comes later, in its own file or in another: the number is given at once and
/// the promise is kept when the line comes, or told as a fault when the file ends without it.
/// </summary>
public sealed class ImportRefs(Known known, HashSet<long> promised, Func<long> nextId, ImportSource source, FileStore files) : IRefs, IFileRefs
{
    private readonly Dictionary<(string Kind, string Key), Promise> promises = [];
    private readonly Dictionary<long, Promise> promisedThings = [];
    private readonly HashSet<string> open = [.. Kinds.All.Where(x => source.Has(x.File)).Select(x => x.Name)];
    private readonly Dictionary<string, KeptFile> kept = new(StringComparer.Ordinal);
    private readonly HashSet<int> givenAddresses = [];

    public required string PlaceAddress { get; init; }

    public required string Zone { get; init; }

    public required bool TellsAll { get; init; }

    /// <summary>Where the reading is now, for promises.</summary>
    public (string File, long Line) Here { get; set; }

    /// <summary>The thing that is being read: a line may point at itself.</summary>
    public (string Kind, string Key, long Id) Self { get; set; }

    public bool Shows(long id) => true;

    public long Find(string kind, string key)
    {
        if (Kinds.Named(kind) is not { MayBePointedAt: true } named) throw new RefusedException(new("\"{0}\" is not a kind that a reference may name. It may be: {1}.", kind, Kinds.Referable));
        if (key == Self.Key && kind == Self.Kind) return Self.Id;
        if (promises.Count > 0 && promises.TryGetValue((kind, key), out var promise)) return promise.Id;
        if (known.Find(kind, key) is { } thing) return thing.Id;
        if (!open.Contains(kind)) throw new RefusedException(new("There is no {0} \"{1}\". Add it to {2}, or correct the reference.", Said(kind), key, named.File));
        return Give(named, key, isBroken: false);
    }

    public string KeyOf(long id) => id == Self.Id ? Self.Key : promisedThings.TryGetValue(id, out var promise) ? promise.Key : known.ById(id).Key;

    public string KindAndKeyOf(long id)
    {
        if (id == Self.Id) return $"{Self.Kind}:{Self.Key}";
        if (promisedThings.TryGetValue(id, out var promise)) return $"{promise.Kind}:{promise.Key}";
        var thing = known.ById(id);
        return $"{thing.Kind}:{thing.Key}";
    }

    public string AddressOf(long id) => promisedThings.TryGetValue(id, out var promise) ? $"{PlaceAddress}/{promise.Kind}/{promise.Key}" : known.ById(id).Address;

    public string Free(string address, string kind, string key)
    {
        var own = known.Find(kind, key);
        if (own is not null && IsOneOf(own.Address, address)) return own.Address;
        for (var i = 1; ; i++)
        {
            var candidate = i == 1 ? address : $"{address}-{i}";
            if (!givenAddresses.Contains(candidate.GetHashCode(StringComparison.Ordinal)) && known.Fresh.Contains(kind)) return candidate;
            if (!known.IsTaken(candidate, own?.Id ?? 0)) return candidate;
        }
    }

    public KeptFile Keep(string name)
    {
        if (kept.TryGetValue(name, out var known)) return known;
        if (name.Contains('/', StringComparison.Ordinal) || !source.Has(Kinds.FilesFolder + name))
            throw new RefusedException(new("There is no file \"{0}\" in files/. Put it there, or correct the name.", name));
        try
        {
            using var content = source.Open(Kinds.FilesFolder + name);
            return kept[name] = files.KeepAsync(content, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (InvalidDataException e)
        {
            throw new RefusedException(new("files/{0}: {1} Make it smaller.", name, e.Message));
        }
    }

    public (KeptFile Kept, string Type) KeepPicture(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal) || !source.Has(Kinds.FilesFolder + name))
            throw new RefusedException(new("There is no file \"{0}\" in files/. Put it there, or correct the name.", name));
        using var content = source.Open(Kinds.FilesFolder + name);
        return SentPicture.Keep(files, content, name);
    }

    /// <summary>The number of a line's thing when somebody pointed at it before.</summary>
    public long? Redeem(string kind, string key)
    {
        if (promises.Count == 0 || !promises.Remove((kind, key), out var promise)) return null;
        promised.Remove(promise.Id);
        promisedThings.Remove(promise.Id);
        return promise.Id;
    }

    public void Took(Noun noun, string kind)
    {
        known.Remember(new KnownThing(noun.Id, kind, noun.Key, noun.Address, noun.Visibility));
        if (kind == "meeting") givenAddresses.Add(noun.Address.GetHashCode(StringComparison.Ordinal));
    }

    /// <summary>A line that is wrong itself: what points at it is not called wrong too.</summary>
    public void Break(Kind kind, string key)
    {
        if (!promises.ContainsKey((kind.Name, key)) && known.Find(kind.Name, key) is null) Give(kind, key, isBroken: true);
        else if (promises.TryGetValue((kind.Name, key), out var promise)) promises[(kind.Name, key)] = promise with { IsBroken = true };
    }

    /// <summary>The file is over: what was promised of it and did not come.</summary>
    public IEnumerable<Promise> Close(Kind kind)
    {
        open.Remove(kind.Name);
        return promises.Values.Where(x => x.Kind == kind.Name && !x.IsBroken).OrderBy(x => x.Line);
    }

    public static string Said(string kind) => kind.Replace('-', ' ');

    private long Give(Kind kind, string key, bool isBroken)
    {
        var id = nextId();
        promises[(kind.Name, key)] = promisedThings[id] = new Promise(kind.Name, key, id, Here.File, Here.Line, isBroken);
        promised.Add(id);
        return id;
    }

    private static bool IsOneOf(string own, string address) =>
        own == address || own.StartsWith(address + "-", StringComparison.Ordinal) && own.AsSpan(address.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;
}
