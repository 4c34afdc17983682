using Beehive.Platform.Web;

namespace Beehive.Meetings;

/// <summary>The public words for the states of meetings, minutes, items and decisions: the same everywhere.</summary>
public static class MeetingWords
{
    public static Tagged Of(MeetingState state) => state switch
    {
        MeetingState.Proposed => new("Proposed", "wait"),
        MeetingState.Planned => new("Planned"),
        MeetingState.Called => new("Agenda is out", "good"),
        MeetingState.Happened => new("Took place"),
        MeetingState.MinutesAgreed => new("Minutes agreed", "good"),
        MeetingState.Cancelled => new("Cancelled", "stop"),
        MeetingState.Moved => new("Moved to another day", "moved"),
        _ => new("Not known"),
    };

    public static Tagged Of(MinutesState state) => state switch
    {
        MinutesState.None => new("There are none"),
        MinutesState.Draft => new("Not agreed yet", "wait"),
        MinutesState.Checked => new("Checked by a co-chair, not agreed yet", "wait"),
        MinutesState.Agreed => new("Agreed", "good"),
        MinutesState.Corrected => new("Agreed, then corrected", "good"),
        _ => new("Not known"),
    };

    public static Tagged Of(Outcome outcome) => outcome switch
    {
        Outcome.Agreed => new("Agreed", "good"),
        Outcome.AgreedChanged => new("Agreed with changes", "good"),
        Outcome.NotAgreed => new("Not agreed", "stop"),
        Outcome.Noted => new("Noted"),
        Outcome.PassedTo => new("Passed to another board", "moved"),
        Outcome.PutOff => new("Moved to a later meeting", "wait"),
        Outcome.Withdrawn => new("Withdrawn", "stop"),
        Outcome.NoDecision => new("No decision"),
        _ => new("Not known"),
    };

    public static Tagged Of(ItemState state) => state switch
    {
        ItemState.Suggested => new("Suggested", "wait"),
        ItemState.Accepted => new("Accepted"),
        ItemState.DealtWith => new("Dealt with"),
        ItemState.PutOff => new("Moved to a later meeting", "wait"),
        ItemState.Withdrawn => new("Withdrawn", "stop"),
        ItemState.NotAccepted => new("Not accepted", "stop"),
        _ => new("On the agenda"),
    };

    /// <summary>The words, and the picture that stands before them.</summary>
    public static (string Words, string Picture) Of(Needed needed) => needed switch
    {
        Needed.Tell => ("To hear about", "hear"),
        Needed.Talk => ("To talk about", "talk"),
        Needed.Decide => ("To decide", "decide"),
        _ => ("To choose between", "choose"),
    };

    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Event => "Event",
        MeetingKind.AnnualGeneralMeeting => "Annual general meeting",
        MeetingKind.Workshop => "Workshop",
        MeetingKind.Seminar => "Seminar",
        _ => "Meeting",
    };

    public static string Of(Presence how) => how switch
    {
        Presence.Came => "Came",
        Presence.Apologies => "Sent apologies",
        _ => "Did not come",
    };

    public static Tagged Of(SuggestionState state) => state switch
    {
        SuggestionState.Accepted => new("Accepted", "good"),
        SuggestionState.NotAccepted => new("Not accepted", "stop"),
        _ => new("Waits for an answer", "wait"),
    };

    public static string Of(CameBy cameBy) => cameBy switch
    {
        CameBy.Phone => "By phone",
        CameBy.Post => "By post",
        CameBy.Person => "Told in person",
        CameBy.Voice => "By voice",
        _ => "By form",
    };

    public static Tagged Of(CorrectionState state) => state switch
    {
        CorrectionState.Accepted => new("Corrected", "good"),
        CorrectionState.Refused => new("Left as it was", "stop"),
        _ => new("Waits for an answer", "wait"),
    };
}
