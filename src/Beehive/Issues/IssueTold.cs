using System.Globalization;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>What whoever raised an issue hears of its last step, in the same words by mail, by phone and by letter.</summary>
public sealed record IssueTold(string Title, IReadOnlyList<string> Sentences)
{
    public static IssueTold Of(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var step = issue.Steps.MaxBy(x => x.Order)!;
        List<string> said = [string.Create(CultureInfo.InvariantCulture, $"You told us this, number {issue.Number}:"), issue.Words, IssueWords.Of(step.Deed) + "."];
        if (issue.EndedAs is { } end) said.Add($"The answer: {IssueWords.Of(end).Words}.");
        if (issue.Changed is { } changed) said.Add(changed);
        if ((step.Text ?? issue.Reason) is { } text) said.Add(text);
        if (issue.IsOpen) said.AddRange([$"Who has it: {issue.Holder}. You can call {issue.HolderPhone}.", $"What is next: {issue.NextStep}, by {Said.Date(issue.Next)}."]);
        return new($"{IssueWords.Of(step.Deed)}: {issue.Title}", said);
    }
}
