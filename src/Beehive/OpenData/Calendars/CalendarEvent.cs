using System.Globalization;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Time;
using Beehive.Platform.Web;

namespace Beehive.OpenData.Calendars;

/// <summary>A meeting as an event of a calendar. What was cancelled or moved stays, marked, so that calendars take it out.</summary>
public static class CalendarEvent
{
    /// <param name="text">The calendar.</param>
    /// <param name="meeting">With a whole date: a calendar has no room for "some day in June".</param>
    /// <param name="boards">The names of its boards.</param>
    /// <param name="place">The place's id.</param>
    /// <param name="origin">The address that people know.</param>
    public static void Write(CalendarText text, Meeting meeting, IReadOnlyList<string> boards, string place, Origin origin)
    {
        var changed = meeting.ChangedAt > DateTimeOffset.UnixEpoch ? meeting.ChangedAt : DateTimeOffset.UnixEpoch;
        text.Line("BEGIN", "VEVENT").Line("UID", $"meeting-{meeting.Key}@{place}.beehive");
        text.Line("DTSTAMP", CalendarText.Instant(changed)).Line("LAST-MODIFIED", CalendarText.Instant(changed));
        text.Line("SEQUENCE", meeting.Sequence.ToString(CultureInfo.InvariantCulture)).Line("STATUS", Status(meeting.State));
        When(text, meeting);
        text.Words("SUMMARY", Prefix(meeting.State) + meeting.Title).Words("LOCATION", meeting.Place ?? meeting.Online);
        text.Words("DESCRIPTION", Description(meeting, boards, origin)).Line("URL", origin.Of(meeting.Address));
        text.Line("END", "VEVENT");
    }

    private static void When(CalendarText text, Meeting meeting)
    {
        var day = meeting.Date!.Value.First;
        if (meeting.Start is not { } start || LocalMoment.Zone(meeting.Zone) is not { } zone)
        {
            text.Line("DTSTART;VALUE=DATE", CalendarText.Day(day));
            if (day < DateOnly.MaxValue) text.Line("DTEND;VALUE=DATE", CalendarText.Day(day.AddDays(1)));
            return;
        }
        text.Line($"DTSTART;TZID={zone.Id}", CalendarText.Local(LocalMoment.At(day, start, zone).DateTime));
        if (meeting.End is { } end) text.Line($"DTEND;TZID={zone.Id}", CalendarText.Local(LocalMoment.At(day, end, zone).DateTime));
    }

    private static string Status(MeetingState state) => state switch
    {
        MeetingState.Cancelled or MeetingState.Moved => "CANCELLED",
        MeetingState.Proposed or MeetingState.NotKnown => "TENTATIVE",
        _ => "CONFIRMED",
    };

    /// <summary>Some calendars do not show the state, and nobody should travel for nothing.</summary>
    private static string Prefix(MeetingState state) => state switch
    {
        MeetingState.Cancelled => "Cancelled: ",
        MeetingState.Moved => "Moved to another day: ",
        MeetingState.Proposed => "Proposed: ",
        _ => "",
    };

    private static string Description(Meeting meeting, IReadOnlyList<string> boards, Origin origin)
    {
        string?[] parts =
        [
            meeting.Reason, boards.Count == 0 ? null : string.Join(", ", boards), meeting.Summary, Titled("Who may come", meeting.WhoMayCome),
            Titled("Getting in", meeting.GettingIn), Titled("Online", meeting.Online), Titled("Agenda and papers", origin.Of(meeting.Address)),
        ];
        return string.Join("\n\n", parts.Where(x => !string.IsNullOrWhiteSpace(x)).Select(x => x!.Contains("://", StringComparison.Ordinal) ? x : Plain(x)));
    }

    private static string? Titled(string title, string? words) => string.IsNullOrWhiteSpace(words) ? null : $"{title}: {words}";

    /// <summary>Line by line, without the marks of Markdown.</summary>
    private static string Plain(string words) => string.Join('\n', words.ReplaceLineEndings("\n").Split('\n').Select(x => PlainWords.Of(x)));
}
