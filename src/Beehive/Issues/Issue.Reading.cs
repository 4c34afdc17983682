using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>How a reader shows an issue to everybody.</summary>
/// <param name="Title">What it is about, in one line.</param>
/// <param name="Words">What was said, without what is taken out.</param>
/// <param name="TakenOut">Why something was taken out; nothing when all stays.</param>
public sealed record Shown(string Title, string Words, IssueKind Kind, string? Wanted = null, string? About = null, string? RaisedBy = null, string? TakenOut = null)
{
    public Refusal? TitleRefused => string.IsNullOrWhiteSpace(Title) ? new("Say in one line what it is about.")
        : Title.Trim().Length > Issue.LongestTitle ? new("The line is longer than {0} letters. Write it shorter.", Issue.LongestTitle) : null;

    public Refusal? WordsRefused => string.IsNullOrWhiteSpace(Words) ? new("Something of what was said must stay. If nothing can, keep it private.") : null;

    /// <param name="was">What stood there.</param>
    public Refusal? TakenOutRefused(Issue was) =>
        TakenOut is null && (Words.Trim() != was.Words || Wanted != was.Wanted || About != was.About) ? new("You took something out or changed it. Say why in one sentence: everybody can read it.") : null;
}

public sealed partial class Issue
{
    /// <summary>A person has read it: from now on everybody can. Who has it next is said with it.</summary>
    public Refusal? Publish(Shown shown, Holder holder, Due next, By by)
    {
        if (State is not (IssueState.Received or IssueState.MoreInfo)) return new("It was read already.");
        if ((shown.TitleRefused ?? shown.WordsRefused ?? shown.TakenOutRefused(this)) is { } refusal) return refusal;
        (Title, Words, Kind, Wanted, About, RaisedBy) = (shown.Title.Trim(), shown.Words.Trim(), shown.Kind, Maybe(shown.Wanted), Maybe(shown.About), Maybe(shown.RaisedBy));
        (Visibility, State) = (Visibility.Public, IssueState.BeingRead);
        Give(holder, next);
        Step(IssueDeed.Read, by, shown.TakenOut is { } why ? "Something was taken out. Why: " + why.Trim() : null);
        Record(new IssuePublished(by.Act, this));
        return null;
    }

    /// <summary>Whoever raised it says more, or corrects what was said.</summary>
    /// <param name="reading">When somebody reads it, where we had asked for more.</param>
    public Refusal? Add(string words, By by, Due? reading = null)
    {
        if (CheckAdded(words) is { } refusal) return refusal;
        if (Visibility != Visibility.Draft) return new("It can be read by everybody already. What you add is read by a person first.");
        if (Words.Length + words.Trim().Length > LongestWords * MostAdded) return new("You have told us very much already. Call us for the rest.");
        Words += "\n\n" + words.Trim();
        if (State == IssueState.MoreInfo && reading is { } next) Give(new(Holder, HolderPhone), next);
        if (State == IssueState.MoreInfo) State = IssueState.Received;
        Step(IssueDeed.Added, by);
        Record(new IssueAddedTo(by.Act, this));
        return null;
    }

    /// <summary>Everybody can read it, so what whoever raised it says now goes to those who have it, and only that more was said stands here.</summary>
    public Refusal? SayMore(string words, By by)
    {
        if (CheckAdded(words) is { } refusal) return refusal;
        if (Visibility != Visibility.Public) return new("Nobody can read it yet. What you add stands with your words.");
        Step(IssueDeed.Added, by);
        Record(new IssueAddedTo(by.Act, this));
        return null;
    }

    private Refusal? CheckAdded(string words) => !IsOpen ? new("It is closed. Call us, or tell us something new.")
        : string.IsNullOrWhiteSpace(words) ? new("Write what you want to add.")
        : words.Trim().Length > LongestWords ? new("That is longer than {0} letters. Write less.", LongestWords) : null;
}
