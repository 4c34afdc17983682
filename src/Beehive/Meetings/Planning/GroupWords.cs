using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings.Planning;

/// <summary>When a group meets before its board, as people say it.</summary>
public static class GroupWords
{
    public static Sentence Of(WrittenGroup group, string name, string board)
    {
        var hours = Said.Hours(group.Start, group.End);
        return group.Gap switch
        {
            Gap.WorkingDays => Sentence.Count(group.Before, "{1}: {0} working day before {2}, {3}.", "{1}: {0} working days before {2}, {3}.", name, board, hours),
            Gap.Weeks => Sentence.Count(group.Before, "{1}: {0} week before {2}, {3}.", "{1}: {0} weeks before {2}, {3}.", name, board, hours),
            _ => Sentence.Count(group.Before, "{1}: {0} day before {2}, {3}.", "{1}: {0} days before {2}, {3}.", name, board, hours),
        };
    }
}
