using Beehive.Platform;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Planning;

/// <summary>The fields of a form that say when and where a meeting is.</summary>
public static class ArrangementFields
{
    public static readonly string[] All = ["title", "day", "start", "end", "where", "getting-in", "online", "who"];

    /// <summary>Reads them; null when one of them is refused.</summary>
    public static Arrangements? Read(Form form, DateOnly? day, DateOnly today, TimeZoneInfo zone)
    {
        var on = day ?? DayOf(form, "day");
        var (start, end) = (TimeOf(form, "start"), form["end"].Length == 0 ? null : TimeOf(form, "end"));
        if (on is null || start is null || !form.Holds) return null;
        var told = new Arrangements(form["title"], on.Value, start.Value, end, form.Maybe("where"), form.Maybe("getting-in"), form.Maybe("online"), form.Maybe("who"));
        form.Refuse("title", told.CheckTitle());
        form.Refuse("day", day is null ? told.CheckDay(today) : null);
        form.Refuse("start", told.CheckStart(zone));
        form.Refuse("end", told.CheckEnd(zone));
        form.Refuse("online", told.CheckOnline());
        if (form.Holds) form.Refuse("where", told.Check(day is null ? today : DateOnly.MinValue, zone));
        return form.Holds ? told : null;
    }

    public static DateOnly? DayOf(Form form, string field) => form.Refuse(field, TypedDate.Read(form[field], out var day)) ? day : null;

    public static TimeOnly? TimeOf(Form form, string field) => form.Refuse(field, TypedTime.Read(form[field], out var time)) ? time : null;

    public static Dictionary<string, string?> Told(Meeting meeting) => new(StringComparer.Ordinal)
    {
        ["title"] = meeting.Title, ["day"] = meeting.Date is { } date ? Said.ShortDate(date) : null, ["start"] = meeting.Start is { } start ? Said.Hour(start) : null,
        ["end"] = meeting.End is { } end ? Said.Hour(end) : null, ["where"] = meeting.Place, ["getting-in"] = meeting.GettingIn, ["online"] = meeting.Online, ["who"] = meeting.WhoMayCome,
    };
}
