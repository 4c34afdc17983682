using System.Globalization;
using System.Text.Json.Nodes;
using Beehive.Places;
using Beehive.Platform.Time;
using Beehive.Platform.Web;

namespace Beehive.Meetings;

/// <summary>A meeting in the words of schema.org. What the record does not know is left out, never made up.</summary>
public static class MeetingData
{
    /// <param name="meeting">What the page shows.</param>
    /// <param name="boards">The boards whose meeting it is, the leading one first.</param>
    /// <param name="movedTo">The meeting that a moved one became.</param>
    /// <param name="place">Whose record it stands in.</param>
    /// <param name="origin">The address that people know.</param>
    public static string Of(Meeting meeting, IEnumerable<NamedPage> boards, Meeting? movedTo, Place place, Origin origin) => LinkedData.Write(LinkedData.Thing(
        "Event",
        ("@id", origin.Of(meeting.Address)),
        ("name", meeting.Title),
        ("url", origin.Of(meeting.Address)),
        ("description", meeting.Summary),
        ("startDate", Starts(movedTo ?? meeting)),
        ("endDate", Ends(movedTo ?? meeting)),
        ("previousStartDate", movedTo is null ? null : Starts(meeting)),
        ("eventStatus", "https://schema.org/" + Status(meeting, movedTo)),
        ("eventAttendanceMode", Mode(meeting)),
        ("location", LinkedData.List(Locations(meeting, place))),
        ("organizer", LinkedData.List(boards.Select(x => LinkedData.Thing("Organization", ("name", x.Name), ("url", origin.Of(x.Address))))))));

    private static string Status(Meeting meeting, Meeting? movedTo) => meeting.State switch
    {
        MeetingState.Cancelled => "EventCancelled",
        MeetingState.Moved => movedTo is null ? "EventPostponed" : "EventRescheduled",
        _ => "EventScheduled",
    };

    private static string? Mode(Meeting meeting) => meeting switch
    {
        { Place: not null, Online: not null } => "https://schema.org/MixedEventAttendanceMode",
        { Place: not null } => "https://schema.org/OfflineEventAttendanceMode",
        { Online: not null } => "https://schema.org/OnlineEventAttendanceMode",
        _ => null,
    };

    private static IEnumerable<JsonNode> Locations(Meeting meeting, Place place)
    {
        if (meeting.Place is { } where) yield return LinkedData.Thing("Place", ("name", where), ("address", place.Name));
        if (meeting.Online is { } link) yield return LinkedData.Thing("VirtualLocation", ("url", link));
    }

    private static string? Starts(Meeting meeting) => At(meeting, meeting.Start) ?? meeting.Date?.ToString();

    private static string? Ends(Meeting meeting) => meeting.Start is null ? null : At(meeting, meeting.End);

    /// <summary>Local time with its distance from UTC on that day: 2012-03-08T10:00:00+00:00.</summary>
    private static string? At(Meeting meeting, TimeOnly? time) => (meeting.Date, time, LocalMoment.Zone(meeting.Zone)) is ({ IsWhole: true } day, { } hour, { } zone)
        ? LocalMoment.At(day.First, hour, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
}
