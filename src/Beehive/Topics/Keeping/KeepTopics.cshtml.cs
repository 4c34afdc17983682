using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Topics.Keeping;

/// <summary>The topics that somebody keeps: of their board, or of the whole place. What nobody has stands first.</summary>
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class KeepTopicsModel(Store store, Me me, Here here, Frame frame) : PageModel
{
    public IReadOnlyList<Topic> Unowned { get; private set; } = [];
    public IReadOnlyList<Topic> Owned { get; private set; } = [];

    public Dictionary<long, Board> Boards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var topics = (await store.TopicsInOrderAsync(cancel)).Where(me.Keeps).ToList();
        Boards = await store.Boards.ToDictionaryAsync(x => x.Id, cancel);
        Unowned = [.. topics.Where(x => !HasBoard(x))];
        Owned = [.. topics.Where(HasBoard)];
        frame.Title = "Topics that you keep";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Who can help?", here.Root + "/who");
    }

    /// <summary>A board that is no more has nothing.</summary>
    private bool HasBoard(Topic topic) => topic.BoardId is { } board && Boards.GetValueOrDefault(board) is { Goes: true };
}
