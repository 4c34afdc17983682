namespace Beehive.EasyRead.Workbench;

/// <summary>A finding of the checker beside its block, with what can be done about it.</summary>
/// <param name="Number">Which of all, from 0.</param>
public sealed record FindingOnPage(TwinFinding Told, int Number)
{
    public string Field => $"reason-{Number}";
}
