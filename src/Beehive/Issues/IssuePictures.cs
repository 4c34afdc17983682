namespace Beehive.Issues;

/// <summary>The picture beside each step.</summary>
public static class IssuePictures
{
    public static string Of(IssueDeed deed) => deed switch
    {
        IssueDeed.Raised => "speak",
        IssueDeed.Read => "paper",
        IssueDeed.Asked => "question",
        IssueDeed.Added => "write",
        IssueDeed.Sent => "next",
        IssueDeed.Accepted => "handshake",
        IssueDeed.SentBack or IssueDeed.OpenedAgain => "back",
        IssueDeed.PutOnAgenda => "calendar",
        IssueDeed.Promised => "work",
        IssueDeed.Extended => "wait",
        IssueDeed.Joined => "people",
        IssueDeed.Answered or IssueDeed.TheyAnswered => "mail",
        IssueDeed.WentOn => "next",
        IssueDeed.HandedOver => "handshake",
        IssueDeed.MeetingChanged => "calendar",
        IssueDeed.TalkedAbout => "speak",
        IssueDeed.Minuted => "paper",
        IssueDeed.ActionGiven or IssueDeed.ActionChanged => "work",
        IssueDeed.Split => "choose",
        IssueDeed.TakenOut => "lock",
        IssueDeed.TakenBack => "stop",
        _ => "tick",
    };
}
