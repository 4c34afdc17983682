using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

/// <summary>What people must know to come to a meeting: said when it is planned, and changed as often as needed.</summary>
public sealed record Arrangements(string Title, DateOnly Day, TimeOnly Start, TimeOnly? End, string? Place = null, string? GettingIn = null, string? Online = null, string? WhoMayCome = null)
{
    public const int LongestTitle = 200;
    public const int LongestText = 2000;

    /// <summary>The first thing that is wrong with it.</summary>
    public Refusal? Check(DateOnly today, TimeZoneInfo zone) => CheckTitle() ?? CheckDay(today) ?? CheckStart(zone) ?? CheckEnd(zone) ?? CheckOnline() ?? CheckTexts();

    public Refusal? CheckTitle() => string.IsNullOrWhiteSpace(Title) ? new("Give the meeting a name.")
        : Title.Length > LongestTitle ? new("The name is longer than {0} characters. Make it shorter.", LongestTitle) : null;

    public Refusal? CheckDay(DateOnly today) => Day < today ? new("{0} is over. Choose a day from today on.", Said.Day(Day))
        : Day.Year > TypedDate.LastYear ? new("Choose a day up to the year {0}.", TypedDate.LastYear) : null;

    public Refusal? CheckStart(TimeZoneInfo zone) => Skipped(Start, zone);

    public Refusal? CheckEnd(TimeZoneInfo zone) => End is not { } end ? null
        : end <= Start ? new("The meeting ends ({0}) before it starts ({1}).", Said.Hour(end), Said.Hour(Start)) : Skipped(end, zone);

    public Refusal? CheckOnline() => Online is not null && (!Links.IsWeb(Online) || Online.Length > LongestText) ? new("This is not a web address. Begin it with https:// or http://.") : null;

    private Refusal? CheckTexts() => new[] { Place, GettingIn, WhoMayCome }.Any(x => x?.Length > LongestText) ? new("A text is longer than {0} characters. Make it shorter.", LongestText) : null;

    private Refusal? Skipped(TimeOnly time, TimeZoneInfo zone) => LocalMoment.IsSkipped(Day, time, zone)
        ? new("{0} on {1} does not exist: the clocks go forward then. Choose another time.", Said.Hour(time), Said.Day(Day)) : null;
}
