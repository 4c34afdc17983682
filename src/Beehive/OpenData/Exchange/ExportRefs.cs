using Beehive.Platform;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Exchange;

/// <summary>A line cannot be told without something that its reader may not see.</summary>
public sealed class HiddenException() : Exception("Hidden.");

/// <summary>References of an export, for a reader who sees up to a level.</summary>
public sealed class ExportRefs(Known known, HashSet<long> leftOut, Visibility sees) : IRefs
{
    public required string PlaceAddress { get; init; }

    public required string Zone { get; init; }

    public required bool TellsAll { get; init; }

    public bool Shows(long id) => known.ById(id).Visibility <= sees && !leftOut.Contains(id);

    public string KeyOf(long id) => Shown(id).Key;

    public string KindAndKeyOf(long id) => Shown(id) is var thing ? $"{thing.Kind}:{thing.Key}" : "";

    public string AddressOf(long id) => Shown(id).Address;

    public long Find(string kind, string key) => known.Find(kind, key)?.Id ?? throw new HiddenException();

    public string Free(string address, string kind, string key) => throw new NotSupportedException("An export gives no addresses.");

    private KnownThing Shown(long id) => Shows(id) ? known.ById(id) : throw new HiddenException();
}
