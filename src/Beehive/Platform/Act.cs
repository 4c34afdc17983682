namespace Beehive.Platform;

/// <summary>Who does something, when and why. Every change of the record carries one.</summary>
public sealed record Act(string Who, DateTimeOffset At, string? Why = null);

/// <summary>The same as the public reads it: the office, never a name, and the day in the place.</summary>
public sealed record By(string Office, DateOnly Day, Act Act);
