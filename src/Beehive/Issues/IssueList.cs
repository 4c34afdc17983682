namespace Beehive.Issues;

/// <summary>Issues as a table shows them.</summary>
public sealed record IssueList(IReadOnlyList<Issue> Issues, DateOnly Today, string Caption);
