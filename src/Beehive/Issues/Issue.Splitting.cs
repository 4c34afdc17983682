using System.Globalization;
using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>One of the two issues that one becomes.</summary>
/// <param name="Number">Free in the place.</param>
public sealed record SplitPart(int Number, string Title, string Words, string? Wanted = null)
{
    public Refusal? TitleRefused => new Shown(Title, Words, IssueKind.Comment).TitleRefused;

    public Refusal? WordsRefused => new Told(Words).WordsRefused;

    public Refusal? WantedRefused => new Told(Words) { Wanted = Wanted }.WantedRefused;

    public Refusal? Refused => TitleRefused ?? WordsRefused ?? WantedRefused;
}

public sealed partial class Issue
{
    /// <summary>The one that this was a part of.</summary>
    public long? SplitFromId { get; private set; }

    public bool MaySplit => IsOpen && Accepted is null;

    /// <summary>It was two things: each goes its own way from here, and is promised what this one was promised.</summary>
    /// <param name="placeAddress">/thurrock</param>
    /// <param name="holder">Who has both, where everybody can read them already; what nobody has read stays as it was promised.</param>
    public Refusal? Split(SplitPart first, SplitPart second, string placeAddress, Holder holder, Due next, By by, out IReadOnlyList<Issue> two)
    {
        two = [];
        if (!IsOpen) return new("It is closed already.");
        if (!MaySplit) return new("A board deals with it. The board sends it back first.");
        if ((first.Refused ?? second.Refused) is { } refusal) return refusal;
        if (first.Words.Trim() == second.Words.Trim()) return new("Both parts say the same. Leave in each only what belongs to it.");
        two = [PartOf(first, placeAddress, holder, next, by), PartOf(second, placeAddress, holder, next, by)];
        var said = string.Create(CultureInfo.InvariantCulture, $"It is two now. Number {first.Number}: {first.Title.Trim()}. Number {second.Number}: {second.Title.Trim()}. Whoever told us can look at both with the same code.");
        Close(IssueEnd.Split, said, by);
        Step(IssueDeed.Split, by, said);
        Record(new IssueSplit(by.Act, this));
        return null;
    }

    private Issue PartOf(SplitPart part, string placeAddress, Holder holder, Due next, By by)
    {
        var slug = part.Number.ToString(CultureInfo.InvariantCulture);
        var made = new Issue
        {
            Key = "issue-" + slug, Number = part.Number, Address = $"{placeAddress}/issues/{slug}", Visibility = Visibility, Words = part.Words.Trim(), Title = part.Title.Trim(), Wanted = Maybe(part.Wanted),
            About = About, Kind = Kind, Way = Way, RaisedBy = RaisedBy, Raised = Raised, State = Visibility == Visibility.Draft ? State : IssueState.BeingRead, SplitFromId = Id, Others = Others,
        };
        if (Visibility == Visibility.Draft) (made.Holder, made.HolderPhone, made.NextStep, made.Next) = (Holder, HolderPhone, NextStep, Next);
        else made.Give(holder, next);
        made.Step(IssueDeed.Split, by, string.Create(CultureInfo.InvariantCulture, $"It was a part of number {Number}: {Title}."));
        made.Record(new IssueSplitOff(by.Act, made));
        return made;
    }
}
