using Beehive.Platform;

namespace Beehive.Issues;

public sealed partial class Issue
{
    public const int LongestPassedTo = 200;

    /// <summary>Something went well, or somebody tells what happened to them: it needs no answer, but those whom it is about should have it.</summary>
    public bool IsPraise() => Kind is IssueKind.Compliment or IssueKind.Story;

    public static Refusal? CheckPassedTo(string? to) => string.IsNullOrWhiteSpace(to) ? new("Say to whom it goes. Everybody can read it.")
        : to.Trim().Length > LongestPassedTo ? new("That is longer than {0} letters. Write it shorter.", LongestPassedTo) : null;

    /// <summary>Those whom it is about have it now; with that it is done.</summary>
    /// <param name="to">An office, a board or an organisation, never a person's name.</param>
    public Refusal? PassOn(string to, By by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!IsOpen) return new("It is closed already.");
        if (!IsPraise()) return new("Only what went well, or a story, is passed on. This one needs an answer.");
        if (Visibility == Visibility.Draft) return new("Nobody has read it yet. Read it first.");
        if (CheckPassedTo(to) is { } refusal) return refusal;
        Changed = $"It was passed on to {to.Trim()}.";
        Close(IssueEnd.Done, "Those whom it is about should know.", by);
        Step(IssueDeed.Answered, by, Reason);
        Record(new IssuePassedOn(by.Act, this));
        return null;
    }
}

/// <summary>A compliment or a story went to those whom it is about.</summary>
public sealed record IssuePassedOn(Act Act, Issue Issue) : Fact(Act, Issue)
{
    public override News News => new($"Passed on: {Issue.Title}", Issue.Changed ?? "");
}
