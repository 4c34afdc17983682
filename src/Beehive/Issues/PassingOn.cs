using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>A seat whose holder can be written to.</summary>
public sealed record SeatWithEmail(long Seat, string Words);

/// <summary>Takes a compliment or a story to those whom it is about, with the word of whoever told it.</summary>
public sealed class PassingOn(Outbox outbox, Origin origin)
{
    /// <summary>What whoever told it first said: yes, no, or that nobody asked.</summary>
    public static async Task<bool?> AgreedAsync(Store store, long issue, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var first = await store.Raisers.Where(x => x.IssueId == issue && !x.Joined).OrderBy(x => x.Id).Select(x => x.Id).FirstOrDefaultAsync(cancel);
        return await store.RaiserWishes.Where(x => x.RaiserId == first).Select(x => x.MayPassOn).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Seats whose holders have an account here; their addresses go into the letter and nowhere else.</summary>
    public static async Task<List<SeatWithEmail>> SeatsAsync(Store store, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var held = (await store.Appointments.Where(x => x.SeatId != null).ToListAsync(cancel)).Where(x => x.HoldsOn(today)).Select(x => x.SeatId!.Value).ToHashSet();
        var seats = await store.Seats.Where(x => held.Contains(x.Id)).Join(store.Boards, x => x.BoardId, x => x.Id, (seat, board) => new { seat.Id, seat.Label, board.Name }).ToListAsync(cancel);
        return [.. seats.Select(x => new SeatWithEmail(x.Id, $"{x.Label}, {x.Name}")).OrderBy(x => x.Words, StringComparer.Ordinal)];
    }

    public static async Task<List<string>> EmailsOfAsync(Store store, long seat, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var holders = (await store.Appointments.Where(x => x.SeatId == seat).ToListAsync(cancel)).Where(x => x.HoldsOn(today)).Select(x => x.AccountId).ToList();
        return await store.Accounts.Where(x => holders.Contains(x.Id) && x.ClosedAt == null).OrderBy(x => x.Id).Select(x => x.Email).ToListAsync(cancel);
    }

    /// <summary>As everybody can read it: without what a reader has taken out, with a first name only where that is shown.</summary>
    public async Task WriteAsync(Writing writing, Place place, Issue issue, IReadOnlyList<string> emails, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(emails);
        for (var i = 0; i < emails.Count; i++)
        {
            var letter = new LetterText(origin, $"Somebody told us something about your work: {issue.Title}").Say(issue.RaisedBy is { } by ? $"{by} told {place.Name}:" : $"Somebody told {place.Name}:").Say(issue.Words)
                .Say("They agree that you have it. You need not answer. Perhaps others who work with you would like to read it too.").Link("Look at it", issue.Address)
                .Why($"{place.Name} passes on to you what people say about your work. You will get no more letters about this.");
            await outbox.AddAsync(writing, letter.To(emails[i], string.Create(CultureInfo.InvariantCulture, $"issue-passed-on:{issue.Id}:{issue.LastStep}:{i}"), placeId: place.Id), cancel);
        }
    }
}
