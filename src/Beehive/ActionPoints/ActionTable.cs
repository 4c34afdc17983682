namespace Beehive.ActionPoints;

/// <summary>Actions as a table: what, who, by when, now.</summary>
public sealed record ActionTable(IReadOnlyList<ActionPoint> Actions, DateOnly Today, string Caption);
