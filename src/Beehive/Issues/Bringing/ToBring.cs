using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Bringing;

/// <summary>Somebody without email, what they are to hear, and how they need it.</summary>
public sealed record ToBring(Errand Errand, Issue Issue, Raiser Raiser, RaiserWish? Wish)
{
    public string Called => Raiser.FirstName ?? Issue.RaisedBy ?? "";

    public IReadOnlyList<string> Needs => Wish is null ? [] : [.. Wish.Needs.Select(RaiserWish.Of), .. Wish.Note is { } note ? [note] : Array.Empty<string>()];

    /// <summary>For the place or for boards: a secretary brings what their own board has.</summary>
    public static async Task<List<ToBring>> AllAsync(Store store, Me me, IQueryable<Errand> errands, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(me);
        var (all, boards) = (me.IsAnywhere(Role.PartnershipManager), me.Uses.Where(x => x.Role == Role.Secretary).Select(x => x.BoardId).ToList());
        var found = await (from errand in errands
                           join issue in store.Issues on errand.IssueId equals issue.Id
                           where all || boards.Contains(issue.BoardId)
                           join raiser in store.Raisers on errand.RaiserId equals raiser.Id
                           join each in store.RaiserWishes on raiser.Id equals each.RaiserId into wishes
                           from wish in wishes.DefaultIfEmpty()
                           orderby errand.MadeAt, errand.Id
                           select new { errand, issue, raiser, wish }).Take(200).ToListAsync(cancel);
        return found.ConvertAll(x => new ToBring(x.errand, x.issue, x.raiser, x.wish));
    }
}
