using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>What became of a suggestion, for whoever sent it.</summary>
public sealed record OwnSuggestion(Suggestion Suggestion, string Board, string? Item);

/// <summary>What somebody suggested themselves, and the answers. Nobody else sees it, and they see nothing else that is hidden.</summary>
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class ShowMySuggestionsModel(Database database, Store store, Here here, Me me, Frame frame) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<OwnSuggestion> Sent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var own = database.Read().Look(here.Place.Id, Viewer.Keeper);
        var found = await (from sender in own.Set<Sender>()
                           where sender.AccountId == me.AccountId
                           join suggestion in own.Suggestions on sender.SentId equals suggestion.Id
                           orderby suggestion.Id descending
                           select suggestion).Take(Most).ToListAsync(cancel);
        var things = await store.ThingsOfAsync(found.Select(x => (long?)x.BoardId).Concat(found.Select(x => x.ItemId)), cancel);
        Sent = [.. found.Select(x => new OwnSuggestion(x, things.GetValueOrDefault(x.BoardId)?.Title ?? "", things.GetValueOrDefault(x.ItemId ?? 0)?.Address))];
        frame.Title = "My suggestions";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
    }
}
