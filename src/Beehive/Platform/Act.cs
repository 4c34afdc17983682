namespace Beehive.Platform;

/// <summary>Who does something, when and why. Every change of the record carries one.</summary>
public sealed record Act(string Who, DateTimeOffset At, string? Why = null);
