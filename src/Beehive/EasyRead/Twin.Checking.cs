using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

public sealed partial class Twin
{
    /// <summary>Writes down what a group said of the newest text, block by block.</summary>
    public Refusal? NoteCheck(string group, DateOnly on, bool onPaper, IReadOnlyList<BlockChecked> blocks, By by)
    {
        if (string.IsNullOrWhiteSpace(group)) return new("Write the name of the group. Never write a person's name.");
        if (group.Trim().Length > LongestGroup) return new("The name of the group is longer than {0} letters. Write it shorter.", LongestGroup);
        if (on > by.Day) return new("{0} is still to come. Write the day on which they looked at it.", Said.Day(on));
        if (blocks.Count == 0) return new("Say of at least one part whether it is good.");
        if (blocks.Any(x => !x.Good && string.IsNullOrWhiteSpace(x.Comment))) return new("Where the group wants a change, write what they said.");
        if (blocks.Any(x => x.Comment?.Length > LongestComment)) return new("A comment is longer than {0} letters. Write it shorter.", LongestComment);
        checks.Add(new TwinCheck
        {
            TwinId = Id, Order = checks.Count == 0 ? 0 : checks.Max(x => x.Order) + 1, Number = (Prepared ?? Published)!.Number, Group = group.Trim(), On = PartialDate.Of(on), OnPaper = onPaper, Blocks = blocks,
        });
        Record(new TwinChecked(by.Act, this));
        return null;
    }

    /// <summary>What was last said of a block as it is written now; null when nobody has looked at it.</summary>
    public BlockChecked? SaidOf(Block block)
    {
        var mark = TwinVersion.MarkOf(block);
        return checks.OrderByDescending(x => x.Order).SelectMany(x => x.Blocks).FirstOrDefault(x => x.Mark == mark);
    }

    /// <summary>The last check, when people found every block good as it is written; otherwise null. Headings need not be looked at.</summary>
    public TwinCheck? CheckOf(TwinVersion version)
    {
        var marks = version.Blocks.Where(x => !x.IsHeading).ToList();
        return marks.Count > 0 && marks.All(x => SaidOf(x) is { Good: true })
            ? checks.Where(x => x.Blocks.Any(said => marks.Any(block => TwinVersion.MarkOf(block) == said.Mark))).MaxBy(x => x.Order) : null;
    }
}
