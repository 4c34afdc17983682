namespace Beehive.EasyRead.Workbench;

/// <summary>A finding of the checker beside its block, with what can be done about it.</summary>
/// <param name="Number">Which of all, from 0.</param>
public sealed record FindingOnPage(TwinFinding Told, int Number)
{
    /// <summary>The address at which a hard word is added to the glossary.</summary>
    public string? AddWord { get; init; }

    public string Field => $"reason-{Number}";
}
