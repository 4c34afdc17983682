using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

public sealed partial class Meeting
{
    /// <summary>So many lines has the summary that other boards read.</summary>
    public const int SummaryLines = 3;

    /// <summary>So many words at most in each of its lines.</summary>
    public const int WordsInALine = 25;

    /// <summary>It is over. Minutes begin as a draft that a co-chair has to check.</summary>
    public Refusal? Close(DateOnly today, Act act)
    {
        if (State is MeetingState.Cancelled or MeetingState.Moved) return new("The meeting does not take place on this day.");
        if (State is MeetingState.Happened or MeetingState.MinutesAgreed) return new("The meeting is closed already.");
        if (State == MeetingState.Proposed) return new("The meeting is only proposed. Plan it first.");
        if (Date is { } day && day.First > today) return new("The meeting is on {0}. It cannot be closed before that day.", Said.Date(day));
        (State, Minutes) = (MeetingState.Happened, MinutesState.Draft);
        Record(new MeetingClosed(act, this));
        return null;
    }

    /// <summary>A co-chair has read the minutes: from now on everybody can, marked as not agreed yet.</summary>
    public Refusal? Check(string summary, string? besides, IReadOnlyList<AgendaItem> items, Act act)
    {
        if (MayNotCheck() is { } refusal) return refusal;
        if (CheckSummary(summary) is { } wrong) return wrong;
        (Minutes, Summary, SaidBesides) = (MinutesState.Checked, summary.Trim(), besides);
        Record(new MinutesChecked(act, this, items));
        return null;
    }

    /// <summary>Back to the secretary, with a note that only those read who work on the minutes.</summary>
    public Refusal? SendBack(Act act)
    {
        if (MayNotCheck() is { } refusal) return refusal;
        Record(new MinutesSentBack(act, this));
        return null;
    }

    /// <summary>A later meeting of the board agrees them.</summary>
    public Refusal? Agree(Meeting at, Act act)
    {
        if (Minutes != MinutesState.Checked) return new(Minutes is MinutesState.Agreed or MinutesState.Corrected ? "The minutes are agreed already." : "A co-chair has to check the minutes first.");
        if (at.Id == Id || at.Date is not { } later || Date is not { } own || later.First <= own.Last) return new("Minutes are agreed at a later meeting. Choose one after this.");
        if (!at.boards.Any(x => boards.Any(b => b.BoardId == x.BoardId))) return new("Minutes are agreed by their own board. Choose one of its meetings.");
        (Minutes, State, MinutesAgreedAtId) = (MinutesState.Agreed, MeetingState.MinutesAgreed, at.Id);
        Record(new MinutesAgreed(act, this, at));
        return null;
    }

    /// <summary>Something in the minutes was wrong. After they are agreed both texts stay to be read.</summary>
    public void Correct(AgendaItem? item, string now, Act act)
    {
        if (item is null) SaidBesides = now;
        if (Minutes == MinutesState.Agreed) Minutes = MinutesState.Corrected;
        Record(item is null ? new MinutesCorrected(act, this) : new MinutesCorrected(act, this, item));
    }

    /// <summary>What was written down beside the record happened to the meeting.</summary>
    public void CorrectionAsked(Act act) => Record(new CorrectionAsked(act, this));

    public void CorrectionAnswered(Act act) => Record(new CorrectionRefused(act, this));

    /// <summary>The secretary gives the minutes to the co-chair again.</summary>
    public void Returned(Act act) => Record(new MinutesReturned(act, this));

    public static Refusal? CheckSummary(string? summary)
    {
        var lines = LinesOf(summary);
        if (lines.Length != SummaryLines) return new("Write {0} lines, each a short sentence: what the meeting talked about, what it decided, what happens next. You wrote {1}.", SummaryLines, lines.Length);
        var longest = Array.FindIndex(lines, x => x.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > WordsInALine);
        return longest < 0 ? null : new("Line {0} is longer than {1} words. Make it shorter.", longest + 1, WordsInALine);
    }

    private static string[] LinesOf(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Refusal? MayNotCheck() => Minutes switch
    {
        MinutesState.Checked or MinutesState.Agreed or MinutesState.Corrected => new("The minutes are checked already."),
        MinutesState.Draft when State == MeetingState.Happened => null,
        _ => new("The secretary has to close the meeting first."),
    };
}

public sealed record MeetingClosed(Act Act, Meeting Meeting) : Fact(Act, Meeting);

public sealed record MinutesChecked(Act Act, Meeting Meeting, IReadOnlyList<AgendaItem> Items) : Fact(Act, [Meeting, .. Items.Where(x => x.Visibility == Visibility.Public)])
{
    public override News News => new($"Minutes: {Meeting.Title}, {Said.Date(Meeting.Date)}",
        "A co-chair has checked these minutes. They are not agreed yet.\n\n" + string.Join("\n\n", (Meeting.Summary ?? "").Split('\n')) + "\n\n"
        + string.Join("\n\n", Items.Where(x => x.Visibility == Visibility.Public).OrderBy(x => x.Order).Select(x => $"## {x.Number}. {x.Title}\n\n{x.Said ?? "Nothing was written down."}")));
}

public sealed record MinutesSentBack(Act Act, Meeting Meeting) : Fact(Act, Meeting);

public sealed record MinutesAgreed(Act Act, Meeting Meeting, Meeting At) : Fact(Act, Meeting)
{
    public override News News => new($"Minutes agreed: {Meeting.Title}, {Said.Date(Meeting.Date)}", $"They were agreed at: {At.Title}, {Said.Date(At.Date)}.");
}

public sealed record MinutesCorrected(Act Act, Meeting Meeting, params AgendaItem[] Items) : Fact(Act, [Meeting, .. Items])
{
    public override News News => new($"Minutes corrected: {Meeting.Title}, {Said.Date(Meeting.Date)}", $"Something in the minutes was wrong and is corrected. Both texts are on the meeting’s page.\n\nWhy: {Act.Why}");
}

public sealed record CorrectionAsked(Act Act, Meeting Meeting) : Fact(Act, Meeting);

public sealed record CorrectionRefused(Act Act, Meeting Meeting) : Fact(Act, Meeting);

public sealed record MinutesReturned(Act Act, Meeting Meeting) : Fact(Act, Meeting);
