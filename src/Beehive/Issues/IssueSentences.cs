namespace Beehive.Issues;

/// <summary>What each step means for whoever told it: one sentence of at most 15 words. What people wrote themselves stands apart from it.</summary>
public static class IssueSentences
{
    public const int MostWords = 15;

    public static string Of(IssueDeed deed) => deed switch
    {
        IssueDeed.Raised => "It has a number now, and an office has it.",
        IssueDeed.Read => "A person has read it, and everybody can see it.",
        IssueDeed.Asked => "We need to know more before we can go on.",
        IssueDeed.Added => "Whoever told us has said something more.",
        IssueDeed.Sent => "A board must now say whether it takes it.",
        IssueDeed.Accepted => "The board owes an answer: what it will do, and by when.",
        IssueDeed.SentBack => "The board does not take it. The office finds another way.",
        IssueDeed.PutOnAgenda => "The board talks about it at a meeting.",
        IssueDeed.Promised => "This is the first answer. We have to keep it.",
        IssueDeed.Extended => "There is a later date, and the reason for it.",
        IssueDeed.Joined => "One more person hears of every step.",
        IssueDeed.Answered => "It is closed. You can read the answer and why.",
        IssueDeed.TakenBack => "Whoever told us does not want to go on.",
        IssueDeed.Judged => "Whoever told us says whether it is sorted.",
        IssueDeed.TheyAnswered => "The body that has it now has said something.",
        IssueDeed.Split => "Two things were told in one, so each goes its own way.",
        IssueDeed.TakenOut => "Some words had to go. The reason stands here.",
        IssueDeed.OpenedAgain => "It is not sorted, so it has a new date.",
        IssueDeed.WentOn => "Nobody answered what we asked, so we go on without it.",
        IssueDeed.HandedOver => "Another office has it now and keeps the promise.",
        IssueDeed.MeetingChanged => "The meeting changed, so there is a new date.",
        IssueDeed.TalkedAbout => "People at the meeting talked about it.",
        IssueDeed.Minuted => "The minutes say what came of it at the meeting.",
        IssueDeed.Decided => "Everybody can read what the board decided about it.",
        IssueDeed.ActionGiven => "Somebody has promised to do something about it.",
        IssueDeed.ActionChanged => "What was promised is now due on another day.",
        IssueDeed.ActionOver => "Nobody works on it any more. The board must answer.",
        _ => "",
    };
}
