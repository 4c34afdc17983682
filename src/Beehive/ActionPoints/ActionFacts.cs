using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.ActionPoints;

public sealed record ActionProgressed(Act Act, ActionPoint Action, string Text) : Fact(Act, Action)
{
    public override News News => new($"How it goes: {Action.What}", $"{Text}\n\n{ActionNews.How(Action)}");
}

public sealed record ActionBegun(Act Act, ActionPoint Action) : Fact(Act, Action);

public sealed record ActionDone(Act Act, ActionPoint Action) : Fact(Act, Action)
{
    public override News News => new($"Done: {Action.What}", $"What came of it: {Action.Result}\n\n{ActionNews.How(Action)}");
}

public sealed record ActionStopped(Act Act, ActionPoint Action) : Fact(Act, Action)
{
    public override News News => new($"Stopped: {Action.What}", $"Why: {Action.Reason}\n\n{ActionNews.How(Action)}");
}

public sealed record ActionOpenedAgain(Act Act, ActionPoint Action, string Reason) : Fact(Act, Action)
{
    public override News News => new($"Opened again: {Action.What}", $"Why: {Reason}\n\n{ActionNews.How(Action)}");
}

public sealed record ActionDateChanged(Act Act, ActionPoint Action, string Reason) : Fact(Act, Action)
{
    public override News News => new($"Another date: {Action.What}", $"{ActionNews.How(Action)}\n\nWhy: {Reason}");
}

public sealed record ActionOffered(Act Act, ActionPoint Action) : Fact(Act, Action);

public sealed record ActionTakenOver(Act Act, ActionPoint Action) : Fact(Act, Action)
{
    public override News News => new($"Passed on: {Action.What}", ActionNews.How(Action));
}

public sealed record ActionGivenBack(Act Act, ActionPoint Action, string Office, string Reason) : Fact(Act, Action);

public sealed record ActionOwnerReachable(Act Act, ActionPoint Action) : Fact(Act, Action);

/// <summary>What the news of an action say in full.</summary>
public static class ActionNews
{
    public static string How(ActionPoint action) => $"Who has it: {action.Owner ?? "not known"}. By when: {(action.Due is { } due ? Said.Date(due) : "no date given yet")}.";
}
