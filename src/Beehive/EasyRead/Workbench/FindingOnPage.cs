namespace Beehive.EasyRead.Workbench;

/// <summary>A finding of the checker beside its block, with what can be done about it.</summary>
/// <param name="Number">Which of all, from 0.</param>
/// <param name="Shown">Which of those that are to be done, from 1; 0 for one that is not.</param>
public sealed record FindingOnPage(TwinFinding Told, int Number, int Shown)
{
    /// <summary>The address at which a hard word is added to the glossary.</summary>
    public string? AddWord { get; init; }

    /// <summary>The reason as it was typed.</summary>
    public string? Typed { get; init; }

    /// <summary>What is wrong with the reason.</summary>
    public string? Error { get; init; }

    public string Field => $"reason-{Number}";

    /// <summary>Where it is: said of those that do not stand below their part.</summary>
    public string Part => Told.Finding.Block < 0 ? "The whole text" : "Part {0}";
}
