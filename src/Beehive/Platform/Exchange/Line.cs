using System.Text.Json.Serialization;

namespace Beehive.Platform.Exchange;

/// <summary>One line of a file of the exchange format. docs/import-and-export.md tells every field.</summary>
public abstract record Line
{
    [JsonPropertyOrder(-10)] public required string Id { get; init; }
    [JsonPropertyOrder(100)] public string? Source { get; init; }

    /// <summary>Left out when public.</summary>
    [JsonPropertyOrder(101)] public Visibility? Visibility { get; init; }
}

/// <summary>A line says something that cannot be. The words tell the person what to do.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal => refusal;
}

/// <summary>Turns the stable ids of the exchange format into numbers, and back.</summary>
public interface IRefs
{
    /// <summary>Address of the place: /thurrock.</summary>
    string PlaceAddress { get; }

    string Zone { get; }

    /// <summary>Also what is never public: the lines are those of a whole export.</summary>
    bool TellsAll { get; }

    /// <summary>The number of a thing, or a refusal when there is none.</summary>
    long Find(string kind, string key);

    /// <summary>False for what the reader of the lines may not see: nothing may point at it.</summary>
    bool Shows(long id);

    string KeyOf(long id);

    /// <summary>board:mental-health-forum</summary>
    string KindAndKeyOf(long id);

    string AddressOf(long id);

    /// <summary>The address, or with -2, -3 ... the first that no other thing has.</summary>
    string Free(string address, string kind, string key);
}

public static class RefsExtensions
{
    public static long? Maybe(this IRefs refs, string kind, string? key) => key is null ? null : refs.Find(kind, key);

    public static string? KeyOrNull(this IRefs refs, long? id) => id is { } x && refs.Shows(x) ? refs.KeyOf(x) : null;

    public static string? KindAndKeyOrNull(this IRefs refs, long? id) => id is { } x && refs.Shows(x) ? refs.KindAndKeyOf(x) : null;

    /// <summary>Those that the reader may see; null when none is.</summary>
    public static IReadOnlyList<string>? KeysOrNull(this IRefs refs, IEnumerable<long> ids) => ids.Where(refs.Shows).Select(refs.KeyOf).ToList().OrNull();

    /// <summary>A reference that names its kind: organisation:link.</summary>
    public static long FindAny(this IRefs refs, string reference)
    {
        var parts = reference.Split(':', 2);
        if (parts.Length != 2) throw new RefusedException(new("\"{0}\" does not name its kind. Write it as board:{0} or organisation:{0}.", reference));
        return refs.Find(parts[0], parts[1]);
    }

    /// <summary>A field that only a whole export tells.</summary>
    public static void OnlyInWhole(this IRefs refs, string field, bool isThere)
    {
        if (isThere && !refs.TellsAll)
            throw new RefusedException(new("\"{0}\" is not public, but place.json says that the files include only what is public. Take it out, or write \"includes\": \"all\" there.", field));
    }

    /// <summary>The day of a moment, where the place is.</summary>
    public static Time.PartialDate DayOf(this IRefs refs, DateTimeOffset at) => Time.PartialDate.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, ZoneOf(refs)).DateTime));

    /// <summary>The beginning of a day, where the place is.</summary>
    public static DateTimeOffset BeginningOf(this IRefs refs, DateOnly day) => Time.LocalMoment.At(day, TimeOnly.MinValue, ZoneOf(refs));

    /// <summary>A moment as both databases keep it, so that a line that was kept says the same again.</summary>
    public static DateTimeOffset Kept(this DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    private static TimeZoneInfo ZoneOf(IRefs refs) => Time.LocalMoment.Zone(refs.Zone) ?? TimeZoneInfo.Utc;

    public static IReadOnlyList<T>? OrNull<T>(this IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
