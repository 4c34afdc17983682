using Beehive.Platform.Web;

namespace Beehive.Askings;

/// <summary>The public words for the kinds, states and steps of an asking.</summary>
public static class AskingWords
{
    public static Tagged Now(Asking asking, DateOnly today) => asking.IsOverdue(today) ? new("Answer is late", "late") : Of(asking.State);

    public static Tagged Of(AskingState state) => state switch
    {
        AskingState.Waiting => new("Waits for an answer", "wait"),
        AskingState.Answered => new("Answered", "good"),
        AskingState.Refused => new("Refused", "stop"),
        AskingState.Withdrawn => new("Taken back", "stop"),
        _ => new("No answer came", "stop"),
    };

    public static string Of(AskingKind kind) => kind switch
    {
        AskingKind.Advice => "Advice",
        AskingKind.Letter => "A letter",
        AskingKind.Explain => "To come and explain",
        _ => "A decision",
    };

    public static string Of(AskingDeed deed) => deed switch
    {
        AskingDeed.Asked => "Asked",
        AskingDeed.Chased => "Asked again",
        AskingDeed.Answered => "Answered",
        AskingDeed.Refused => "Refused",
        AskingDeed.Withdrawn => "Taken back",
        _ => "Closed without an answer",
    };

    /// <summary>What the board asks of the body, for a letter.</summary>
    public static string Wish(AskingKind kind) => kind switch
    {
        AskingKind.Advice => "asks you for advice",
        AskingKind.Letter => "asks you for a letter",
        AskingKind.Explain => "invites you to come and explain",
        _ => "asks you to decide",
    };
}
