using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Askings;

/// <summary>An asking as it is typed.</summary>
public sealed record AskingToMake(AskingKind? Kind, string What, string Body, DateOnly Due, long BoardId)
{
    public string? Office { get; init; }
    public string? Text { get; init; }
    public long? ArisingFromId { get; init; }

    /// <summary>As hidden as what it came from.</summary>
    public Visibility Visibility { get; init; } = Visibility.Public;

    public Refusal? KindRefused => Kind is null ? new("Choose what you ask for.") : null;

    public Refusal? WhatRefused => string.IsNullOrWhiteSpace(What) ? new("Say in one sentence what you ask.")
        : What.Trim().Length > Asking.LongestWhat ? new("The sentence is longer than {0} letters. Put the rest into the next field.", Asking.LongestWhat) : null;

    public Refusal? BodyRefused => string.IsNullOrWhiteSpace(Body) ? new("Write which body you ask, for example NHS trust.")
        : Body.Trim().Length > Asking.LongestBody ? new("The name of the body is longer than {0} letters. Write it shorter.", Asking.LongestBody) : null;

    public Refusal? OfficeRefused => Office is { Length: > Asking.LongestBody } ? new("The office is longer than {0} letters. Write it shorter.", Asking.LongestBody) : null;

    public Refusal? TextRefused => Text is { Length: > Asking.LongestText } ? new("That is longer than {0} letters. Write less; a paper can say more.", Asking.LongestText) : null;

    public Refusal? DueRefused(DateOnly today) => Due <= today ? new("The answer needs time. Choose a day after today.") : null;

    /// <summary>What nobody else may see yet cannot be told to another body.</summary>
    public Refusal? CauseRefused => Visibility == Visibility.Draft ? new("It is not shown to anybody yet. Show it first, or choose that it came from nothing.") : null;
}

public sealed partial class Asking
{
    public const int LongestWhat = 300;
    public const int LongestBody = 120;
    public const int LongestText = 4000;

    /// <param name="key">Free among the askings of the place, and the last part of the address.</param>
    public static Refusal? Make(AskingToMake wanted, string placeAddress, string key, By by, out Asking? asking)
    {
        asking = null;
        if ((wanted.KindRefused ?? wanted.WhatRefused ?? wanted.BodyRefused ?? wanted.OfficeRefused ?? wanted.TextRefused ?? wanted.DueRefused(by.Day) ?? wanted.CauseRefused) is { } refusal) return refusal;
        asking = new Asking
        {
            Key = key, Slug = key, Address = $"{placeAddress}/asked/{key}", Visibility = wanted.Visibility, Kind = wanted.Kind!.Value, What = wanted.What.Trim(), Body = wanted.Body.Trim(),
            Office = Maybe(wanted.Office), Text = Maybe(wanted.Text), BoardId = wanted.BoardId, ArisingFromId = wanted.ArisingFromId, Asked = PartialDate.Of(by.Day), Due = PartialDate.Of(wanted.Due),
        };
        asking.Step(AskingDeed.Asked, by, null, asking.Due);
        asking.Record(new AskingMade(by.Act, asking));
        return null;
    }

    private static string? Maybe(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
