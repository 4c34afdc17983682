namespace Beehive.Issues;

/// <summary>The steps of an issue, the first one first. Of a long history the beginning and the end can be seen at once, and what lies between is folded.</summary>
/// <param name="First">All of a short one.</param>
public sealed record StepsInParts(IReadOnlyList<NumberedStep> First, IReadOnlyList<NumberedStep> Between, IReadOnlyList<NumberedStep> Last)
{
    /// <summary>So many are read in one go.</summary>
    public const int MostAtOnce = 20;
    private const int AtTheBeginning = 2;
    private const int AtTheEnd = 10;

    public static StepsInParts Of(IReadOnlyList<IssueStep> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        List<NumberedStep> steps = [.. all.OrderBy(x => x.Order).Select((x, i) => new NumberedStep(i + 1, x))];
        return steps.Count <= MostAtOnce ? new(steps, [], []) : new(steps[..AtTheBeginning], steps[AtTheBeginning..^AtTheEnd], steps[^AtTheEnd..]);
    }
}

/// <summary>A step and which one it is.</summary>
public sealed record NumberedStep(int Number, IssueStep Step);
