using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Words;

namespace Beehive.Places;

/// <summary>Where this request is: the place, the day there, who looks.</summary>
public sealed class Here(Store store, Wording words, TimeProvider clock)
{
    private Place? place;

    public Place Place => place ?? throw new InvalidOperationException("This page belongs to no place.");

    public bool IsSomewhere => place is not null;

    public Viewer Viewer { get; private set; } = Viewer.Anyone;

    public TimeZoneInfo Zone => ZoneOf(place);

    public DateOnly Today => clock.Today(Zone);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>/thurrock, or nothing at the installation's own pages.</summary>
    public string Root => place?.Address ?? "";

    /// <summary>Where a fact comes from, with the paper's title in place of its id: "Event report, Conclusion".</summary>
    public string Cited(string source)
    {
        foreach (var paper in place?.Sources ?? [])
            if (source.StartsWith(paper.Id, StringComparison.Ordinal) && source.AsSpan(paper.Id.Length) is [] or [',' or ' ', ..]) return paper.Title + source[paper.Id.Length..];
        return source;
    }

    public static TimeZoneInfo ZoneOf(Place? place) => LocalMoment.Zone(place?.Zone ?? Place.DefaultZone)!;

    public void Enter(Place entered, Viewer viewer)
    {
        (place, Viewer) = (entered, viewer);
        words.Own = entered.Words;
        store.Look(entered.Id, viewer);
    }
}
