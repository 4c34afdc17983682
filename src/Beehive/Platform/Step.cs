namespace Beehive.Platform;

/// <summary>How far long work has come: what it is at, how much is done, and of how much when that is known.</summary>
public readonly record struct Step(string What, long Done, long? Of = null);
