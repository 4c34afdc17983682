using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;

namespace Beehive.Meetings;

/// <summary>Letters about minutes that wait: to the co-chairs, to the secretary, to the partnership manager. None holds the minutes; whoever may read them is led there.</summary>
public sealed class MinutesLetters(Origin origin, Outbox outbox)
{
    /// <summary>They wait for a check. Whoever closed the meeting cannot check it alone, so they are not asked.</summary>
    public Task<int> AskForCheckAsync(Writing writing, Place place, Meeting meeting, Checking checking, DateTimeOffset now, bool again, CancellationToken cancel) =>
        SendAsync(writing, place, meeting, (Role.CoChair, meeting.CircleId, checking.ClosedBy), now, string.Create(CultureInfo.InvariantCulture, $"minutes-{(again ? "again" : "wait")}:{meeting.Id}:{now.ToUnixTimeMilliseconds()}"),
            Begin(again ? "The minutes are with you again" : "Please check the minutes", meeting)
                .Say(again ? "The secretary has put right what you asked for." : "The meeting is closed. Nobody can read the minutes before a co-chair has checked them.")
                .Say(again ? "Nobody can read the minutes before a co-chair has checked them." : $"Please do it by {Said.Day(LateMinutes.LastDay(checking.ClosedAt, place))}. Then everybody can read them, marked as not agreed yet.")
                .Link("Check the minutes", meeting.Address + "/check").Why($"You are co-chair of this board in {place.Name}."), cancel);

    /// <summary>A co-chair wants something put right. The note stands in the letter: its reader works on the minutes.</summary>
    public Task<int> SentBackAsync(Writing writing, Place place, Meeting meeting, Checking checking, DateTimeOffset now, CancellationToken cancel) =>
        SendAsync(writing, place, meeting, (Role.Secretary, meeting.CircleId, null), now, string.Create(CultureInfo.InvariantCulture, $"minutes-back:{meeting.Id}:{now.ToUnixTimeMilliseconds()}"),
            Begin("Please put the minutes right", meeting).Say("A co-chair has read the minutes and sent them back. This is to be put right:").Say(checking.Note ?? "")
                .Link("Put the minutes right", meeting.Address + "/return").Why($"You are secretary of this board in {place.Name}."), cancel);

    /// <summary>Five working days have gone.</summary>
    public Task<int> TooLateAsync(Writing writing, Place place, Meeting meeting, Checking checking, DateTimeOffset now, CancellationToken cancel) =>
        SendAsync(writing, place, meeting, (Role.PartnershipManager, null, null), now, $"minutes-late:{meeting.Id}",
            Begin("Nobody has checked these minutes", meeting).Say(checking.IsSentBack
                    ? "The meeting was closed more than five working days ago. A co-chair sent the minutes back, and the secretary has not put them right yet. Nobody can read them."
                    : "The meeting was closed more than five working days ago. No co-chair has checked the minutes, so nobody can read them.")
                .Link("The meeting", meeting.Address).Why($"You are partnership manager in {place.Name}."), cancel);

    private LetterText Begin(string title, Meeting meeting) => new(origin, $"{title}: {meeting.Title}, {Said.ShortDate(meeting.Date)}");

    private async Task<int> SendAsync(Writing writing, Place place, Meeting meeting, (Role Role, long? Board, long? Not) who, DateTimeOffset now, string once, LetterText letter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Here.ZoneOf(place)).DateTime);
        var sent = 0;
        foreach (var account in (await Offices.HeldByAsync(writing.Store, who.Role, who.Board, today, cancel)).Where(x => x.Id != who.Not))
            sent += await outbox.AddAsync(writing, letter.To(account.Email, $"{once}:account-{account.Id}", placeId: place.Id), cancel) ? 1 : 0;
        return sent;
    }
}
