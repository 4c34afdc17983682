using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Boards;

public sealed partial class Remit
{
    private const int LongestReport = 20_000;

    /// <summary>A task-and-finish group without a day on which it ends is a standing group, so it needs one.</summary>
    public static Refusal? Give(Board group, Board parent, string? sponsor, DateOnly ends, long? reportAt, DateOnly? reportBy, DateOnly today, Act act, out Remit? remit)
    {
        remit = null;
        if (group.Kind != BoardKind.TaskAndFinish) return new("Only a task and finish group is given a remit.");
        if (!parent.Goes) return new("{0} is no more. It cannot set up a group.", parent.Name);
        if (ends <= today) return new("Say a day still to come by which the group ends.");
        if (reportAt is null && reportBy is null) return new("Say how the group reports back: at a meeting, or by a day.");
        remit = new Remit
        {
            Key = "remit-" + group.Key, Visibility = group.Visibility, BoardId = group.Id, SetUpById = parent.Id, Sponsor = sponsor, EndsBy = PartialDate.Of(ends), ReportAtId = reportAt,
            ReportBy = reportBy is { } day ? PartialDate.Of(day) : null,
        };
        remit.Record(new RemitGiven(act, remit, group, parent));
        return null;
    }

    /// <summary>More time, with the reason, so that it is a decision and not a habit.</summary>
    public Refusal? Extend(DateOnly ends, Act act)
    {
        if (ReportedOn is not null) return new("The group has reported. It needs no more time.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why the group needs more time.");
        if (EndsBy is { } end && ends <= end.Last) return new("It ends on {0} now. Choose a later day.", Said.Date(end));
        Extensions = [.. Extensions, $"{Said.Date(PartialDate.Of(ends))}: {act.Why}"];
        EndsBy = PartialDate.Of(ends);
        Record(new RemitExtended(act, this));
        return null;
    }

    public Refusal? ReportBack(DateOnly day, string report, DateOnly today, Act act)
    {
        if (ReportedOn is not null) return new("The group has reported already.");
        if (day > today) return new("That day is still to come. Write it here when the group has reported.");
        if (string.IsNullOrWhiteSpace(report)) return new("Say in a few sentences what the group found.");
        if (report.Length > LongestReport) return new("That is longer than {0} letters. Put the long text into a paper.", LongestReport);
        (ReportedOn, Report) = (PartialDate.Of(day), report);
        Record(new GroupReported(act, this));
        return null;
    }

    /// <summary>Goes out of sight with its group, and comes back with it.</summary>
    public void Show(Visibility visibility, Act act)
    {
        if (visibility == Visibility) return;
        Visibility = visibility;
        Record(new RemitShown(act, this));
    }
}

public sealed record RemitGiven(Act Act, Remit Remit, Board Group, Board Parent) : Fact(Act, Remit, Group, Parent)
{
    public override News? News => Remit.Visibility == Visibility.Public
        ? new($"{Parent.Name} has set up a group: {Group.Name}", $"{Group.Purpose}\n\nIt ends by {Said.Date(Remit.EndsBy)}.") : null;
}

public sealed record RemitExtended(Act Act, Remit Remit) : Fact(Act, Remit);

public sealed record GroupReported(Act Act, Remit Remit) : Fact(Act, Remit);

public sealed record RemitShown(Act Act, Remit Remit) : Fact(Act, Remit);
