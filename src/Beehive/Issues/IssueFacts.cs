using Beehive.Platform;

namespace Beehive.Issues;

public sealed record IssueRaised(Act Act, Issue Issue) : Fact(Act, Issue);

/// <summary>A person has read it and shows it to everybody.</summary>
public sealed record IssuePublished(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"New issue: {Issue.Title}", $"> {Issue.Words}\n\nWho has it: {Issue.Holder}. Next: {Issue.NextStep}.");
}

public sealed record IssueSent(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"Sent to a board: {Issue.Title}", $"Who has it: {Issue.Holder}. Next: {Issue.NextStep}.");
}

public sealed record IssueAccepted(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"A board deals with it: {Issue.Title}", $"Who has it: {Issue.Holder}. Next: {Issue.NextStep}.");
}

public sealed record IssueSentBack(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"The board sent it back: {Issue.Title}", $"Who has it: {Issue.Holder}. Next: {Issue.NextStep}.");
}

public sealed record IssuePutOnAgenda(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"On an agenda: {Issue.Title}", $"Next: {Issue.NextStep}.");
}

public sealed record IssuePromised(Act Act, Issue Issue, string Will) : Fact(Act, Issue)
{
    public override News News => new($"What we will do: {Issue.Title}", $"{Will}\n\nNext: {Issue.NextStep}.");
}

public sealed record IssueExtended(Act Act, Issue Issue, string Why) : Fact(Act, Issue)
{
    public override News News => new($"It takes longer: {Issue.Title}", $"Why: {Why}\n\nNext: {Issue.NextStep}.");
}

public sealed record IssueAnswered(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"Answered: {Issue.Title}", $"{IssueWords.Of(Issue.EndedAs!.Value).Words}. {Issue.Changed}\n\nWhy: {Issue.Reason}");
}

/// <summary>One who had joined took themselves back.</summary>
public sealed record IssueLeft(Act Act, Issue Issue) : Fact(Act, Issue);

public sealed record IssueTakenBack(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"Taken back: {Issue.Title}", "Whoever told us took it back.");
}

public sealed record IssueJudged(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"Is it sorted? {Issue.Title}", $"Whoever raised it says: {IssueWords.Of(Issue.Verdict!.Value)}. {Issue.VerdictWords}");
}

public sealed record IssueOpenedAgain(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"Opened again: {Issue.Title}", $"Who has it: {Issue.Holder}. Next: {Issue.NextStep}.");
}

public sealed record IssueJoined(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"Joined to another: {Issue.Title}", Issue.Reason ?? "");
}

/// <summary>Others say the same.</summary>
public sealed record IssueSharedByOthers(Act Act, Issue Issue) : Fact(Act, Issue);

public sealed record IssueAddedTo(Act Act, Issue Issue) : Fact(Act, Issue);

public sealed record IssueHandedOver(Act Act, Issue Issue) : Fact(Act, Issue);

/// <summary>Somebody has typed what is said in the recording that it came as.</summary>
public sealed record IssueTyped(Act Act, Issue Issue) : Fact(Act, Issue);

public sealed record IssueTopicNamed(Act Act, Issue Issue) : Fact(Act, Issue);

/// <summary>The other body that it was passed to said something.</summary>
public sealed record IssueBodyAnswered(Act Act, Issue Issue, string Answer) : Fact(Act, Issue)
{
    public override News News => new($"What they answered: {Issue.Title}", $"{Issue.PassedTo} says:\n\n{Answer}");
}

public sealed record IssueSplit(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"Split in two: {Issue.Title}", Issue.Reason ?? "");
}

/// <summary>A part of another that goes its own way.</summary>
public sealed record IssueSplitOff(Act Act, Issue Issue) : Fact(Act, Issue);

/// <summary>Words were taken out of what everybody could read. What they were stands in no line of the trail.</summary>
public sealed record IssuePartTakenOut(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override bool TakesOut => true;
}
