using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Letters to those who have an issue: what is due, what is late, what came in while an office covers. None holds the words of what nobody has read.</summary>
public sealed class ClockLetters(Outbox outbox, Origin origin)
{
    /// <summary>To whoever covers: something has come in.</summary>
    public async Task CameInAsync(Writing writing, Place place, Issue issue, IssueOffice office, CancellationToken cancel)
    {
        if (office.CoverEmail is not { } email) return;
        var letter = new LetterText(origin, string.Create(CultureInfo.InvariantCulture, $"Somebody told us something: number {issue.Number}"))
            .Say($"You cover for {office.Office} until {Said.Date(office.CoverUntil)}. {What(issue)} By when: {Said.Date(issue.Next)}.").Link("Look at it", issue.Address).Why($"{office.Office} named you as cover in {place.Name}.");
        await outbox.AddAsync(writing, letter.To(email, string.Create(CultureInfo.InvariantCulture, $"issue-came-in:{issue.Id}"), placeId: place.Id), cancel);
    }

    /// <summary>Each letter once for each date and level.</summary>
    public async Task<int> RemindAsync(Writing writing, Place place, Issue issue, ReminderLevel level, DateOnly today, CancellationToken cancel)
    {
        var once = string.Create(CultureInfo.InvariantCulture, $"issue-due:{Conversions.Kebab(level)}:{issue.Id}:{issue.Next}");
        var sent = 0;
        foreach (var (email, key) in await WhoAsync(writing.Store, place, issue, level, today, cancel))
            sent += await outbox.AddAsync(writing, Written(place, issue, level).To(email, $"{once}:{key}", placeId: place.Id), cancel) ? 1 : 0;
        return sent;
    }

    private LetterText Written(Place place, Issue issue, ReminderLevel level)
    {
        var title = issue.Visibility == Platform.Visibility.Draft ? string.Create(CultureInfo.InvariantCulture, $"number {issue.Number}") : issue.Title;
        var letter = new LetterText(origin, level switch { ReminderLevel.Soon => "Due soon: ", ReminderLevel.Late => "This is late: ", ReminderLevel.CoChairs => "Five working days late: ", _ => "Ten working days late: " } + title);
        letter.Say($"{What(issue)} By when: {Said.Date(issue.Next)}.").Say($"Who has it: {issue.Holder}, {issue.HolderPhone}.");
        letter.Say(level == ReminderLevel.Soon ? "If you cannot keep the day, say so now, and why. Everybody can see when it is late." : "Everybody can see that it is late. Please do it, or say why it takes longer.");
        return letter.Link("Look at it", issue.Address).Why($"You work with what people tell {place.Name}.");
    }

    private static string What(Issue issue) => $"What is next: {issue.NextStep}.";

    /// <summary>Where nobody holds that office, the one above hears of it.</summary>
    private static async Task<IReadOnlyList<(string Email, string Key)>> WhoAsync(Store store, Place place, Issue issue, ReminderLevel level, DateOnly today, CancellationToken cancel)
    {
        Account[] found = [];
        if (issue.BoardId is { } id && level != ReminderLevel.Manager)
        {
            var board = await store.Boards.FirstOrDefaultAsync(x => x.Id == id, cancel);
            var isWithSecretary = level != ReminderLevel.CoChairs && issue.Holder != BoardOffices.CoChairs(board?.Name ?? "");
            if (isWithSecretary) found = [.. await Offices.HeldByAsync(store, Role.Secretary, id, today, cancel)];
            if (found.Length == 0) found = [.. await Offices.HeldByAsync(store, Role.CoChair, id, today, cancel)];
        }
        var office = await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place.Id, cancel);
        if (issue.BoardId is null && level == ReminderLevel.CoChairs) return []; // no board, no co-chairs: its manager has heard already, and hears again
        if (found.Length == 0) found = [.. await Offices.HeldByAsync(store, Role.PartnershipManager, null, today, cancel)];
        var who = found.Select(x => (x.Email, Key: string.Create(CultureInfo.InvariantCulture, $"account-{x.Id}"))).ToList();
        if (issue.BoardId is null && office is { CoverEmail: { } cover } && office.IsCoveredOn(today)) who.Add((cover, "cover"));
        return who;
    }
}
