using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

/// <summary>When the agenda of one meeting must be out, and whether it was. Days are those of the place, not of the server.</summary>
public sealed class Notice
{
    private readonly DateOnly meeting;
    private readonly DateTimeOffset? starts;
    private readonly DateTimeOffset? called;
    private readonly TimeZoneInfo zone;
    private readonly HolidayArea area;

    private Notice(DateOnly meeting, TimeOnly? start, TimeZoneInfo zone, HolidayArea area, DateTimeOffset? called, IReadOnlyList<NoticeRule> rules)
    {
        (this.meeting, this.zone, this.area, this.called, Rules) = (meeting, zone, area, called, rules);
        starts = start is { } time ? LocalMoment.At(meeting, time, zone) : null;
    }

    /// <summary>The law first, then the board's own; there may be none.</summary>
    public IReadOnlyList<NoticeRule> Rules { get; }

    /// <summary>The last day that keeps every rule. It may be at a weekend.</summary>
    public DateOnly? LastDay => Rules.Count == 0 ? null : Rules.Min(x => x.LastDay(area, meeting));

    /// <summary>The last working day that keeps every rule: what to plan for.</summary>
    public DateOnly? LastWorkingDay => LastDay is not { } last ? null : WorkingDays.Is(area, last) ? last : WorkingDays.Add(area, last, -1);

    /// <summary>
    /// Where it is not written whether a board is statutory, its kind tells. A statutory board keeps the law and its own rule, any other only its own.
    /// A meeting that was called at shorter notice keeps the law when its agenda is out by the day it was called (section 100B(3), in Wales 100BA(3)).
    /// </summary>
    public static Notice Of(DateOnly meeting, TimeOnly? start, TimeZoneInfo zone, Nation? nation, BoardKind kind, bool? statutory, NoticeRule? own, DateTimeOffset? called = null)
    {
        NoticeRule? law = statutory ?? kind == BoardKind.StatutoryBoard ? NoticeRule.OfLaw(nation) : null;
        return new(meeting, start, zone, nation.Holidays(), called, [.. new[] { law, own }.OfType<NoticeRule>()]);
    }

    public bool IsKept(DateTimeOffset published) => !IsAfterStart(published) && Rules.All(x => Before(x, published) >= x.Days || IsOutWhenCalled(x, published));

    /// <summary>How it went, one sentence for each rule.</summary>
    public IReadOnlyList<Sentence> Told(DateTimeOffset published)
    {
        if (Rules.Count == 0) return [];
        if (IsAfterStart(published)) return [new("The agenda came out after the meeting had started.")];
        return [.. Rules.Select(x => Before(x, published) < x.Days && IsOutWhenCalled(x, published)
            ? new("The meeting was called at short notice. The agenda was out on the day it was called, as the law asks.")
            : x.Told(Before(x, published)))];
    }

    /// <summary>
    /// For an item that came late. In law it may be dealt with only if the chair finds it urgent, for special circumstances that the minutes tell
    /// (Local Government Act 1972 section 100B(4), in Wales 100BA(6)); so without a reason it is refused.
    /// </summary>
    public Refusal? Late(DateTimeOffset published, string? reason, out IReadOnlyList<Sentence> told)
    {
        told = [];
        if (IsKept(published)) return null;
        if (string.IsNullOrWhiteSpace(reason)) return new("This item is late. Say why it cannot wait for the next meeting.");
        told = [.. Told(published), new("This item is late because: {0}", reason.Trim())];
        return null;
    }

    /// <summary>What to do by when, before the agenda is out.</summary>
    public Sentence Due(DateTimeOffset now)
    {
        if (LastDay is not { } last || LastWorkingDay is not { } working) return new("No rule says when the agenda must be out.");
        var today = Day(now);
        if (today > last) return new("The agenda was due on {0}. It is {1}.", Said.Day(last), FromToday.Due(last, today).ToString());
        if (last == working || today > working) return new("The agenda must be out on {0} at the latest.", Said.Day(last));
        return new("The agenda must be out on {0} at the latest. That is no working day, so plan for {1}.", Said.Day(last), Said.Day(working));
    }

    private bool IsAfterStart(DateTimeOffset published) => starts is { } at ? published >= at : Day(published) > meeting;

    private bool IsOutWhenCalled(NoticeRule rule, DateTimeOffset published) => rule.IsLaw && called is { } at && Day(published) <= Day(at);

    private int Before(NoticeRule rule, DateTimeOffset published) => rule.DaysBefore(area, Day(published), meeting);

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
