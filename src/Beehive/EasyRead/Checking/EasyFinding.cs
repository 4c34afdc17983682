using Beehive.Platform;

namespace Beehive.EasyRead.Checking;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Must be put right before the text may carry the badge.</summary>
    Error,

    /// <summary>May stay, with a reason.</summary>
    Warning,

    /// <summary>Only a person can answer it.</summary>
    Question,

    /// <summary>To know; never a mark.</summary>
    Info,
}

/// <summary>What the checker found, and what to do.</summary>
/// <param name="Rule">1 to 19.</param>
/// <param name="Block">-1: the whole text, or its title when a sentence is named.</param>
/// <param name="Sentence">-1: the whole block.</param>
/// <param name="Found">The words as they stand there; empty when something is missing.</param>
/// <param name="Why">The reason, in easy words.</param>
/// <param name="Example">How it could be said.</param>
/// <param name="Change">What may stand in place of <paramref name="Found"/>, where nothing can go wrong by it.</param>
public sealed record EasyFinding(int Rule, Severity Severity, int Block, int Sentence, string Found, Sentence Why, string? Example, string? Change)
{
    /// <summary>Where <see cref="Found"/> begins in its sentence; -1 when it is of no sentence.</summary>
    public int At { get; init; } = -1;

    /// <summary>The sentence with the change made; null when it was changed since, or there is nothing to change.</summary>
    public string? Changed(string sentence)
    {
        if (Change is null || At < 0 || At + Found.Length > sentence.Length || !sentence.AsSpan(At, Found.Length).SequenceEqual(Found)) return null;
        return string.Concat(sentence.AsSpan(0, At), Change, sentence.AsSpan(At + Found.Length));
    }
}
