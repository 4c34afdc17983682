using System.Text.Json.Serialization;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.Places;

/// <summary>place.json</summary>
public sealed record PlaceLine : Line
{
    public const string FormatName = "beehive-exchange/1";

    [JsonPropertyOrder(-20)] public required string Format { get; init; }
    [JsonPropertyOrder(-19)] public required string Includes { get; init; }
    public required string Name { get; init; }
    public required string SiteName { get; init; }
    public string? Welcome { get; init; }
    public string? About { get; init; }
    public string? Gss { get; init; }
    public Nation? Nation { get; init; }
    public string? Zone { get; init; }
    public Contact? Contact { get; init; }
    public Look? Look { get; init; }
    public Licence? Licence { get; init; }
    public IReadOnlyDictionary<string, string>? Words { get; init; }
    public IReadOnlyList<SourcePaper>? Sources { get; init; }
    public string? Note { get; init; }
}

public sealed partial class Place
{
    public static Place Of(PlaceLine line)
    {
        if (line.Format != PlaceLine.FormatName) throw new RefusedException(new("This is format \"{0}\"; Beehive reads {1}.", line.Format, PlaceLine.FormatName));
        if ((Slug.CheckPlace(line.Id) ?? (line.Look is { } look ? Look.Check(look) : null)) is { } refusal) throw new RefusedException(refusal);
        if (LocalMoment.Zone(line.Zone ?? DefaultZone) is null) throw new RefusedException(new("\"{0}\" is not a time zone. Write for example Europe/London.", line.Zone!));
        return new Place
        {
            Key = line.Id, Address = "/" + line.Id, Source = line.Source, Name = line.Name, SiteName = line.SiteName, Welcome = line.Welcome, About = line.About,
            Gss = line.Gss, Nation = line.Nation, Zone = line.Zone ?? DefaultZone, Contact = line.Contact, Look = line.Look ?? Look.Default, Licence = line.Licence,
            Words = line.Words ?? new Dictionary<string, string>(StringComparer.Ordinal), Sources = line.Sources ?? [], Note = line.Note,
        };
    }

    public PlaceLine Tell(bool everything) => new()
    {
        Format = PlaceLine.FormatName, Includes = everything ? "all" : "public", Id = Key, Source = Source, Name = Name, SiteName = SiteName, Welcome = Welcome,
        About = About, Gss = Gss, Nation = Nation, Zone = Zone == DefaultZone ? null : Zone, Contact = Contact, Look = Look == Look.Default ? null : Look,
        Licence = Licence, Words = Words.Count == 0 ? null : Words, Sources = Sources.OrNull(), Note = Note,
    };
}
