using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Boards;

/// <summary>All boards of the place as cards: those of today, those proposed, those that are no more.</summary>
public sealed class ShowBoardsModel(Store store, Here here, Frame frame) : PageModel
{
    public IReadOnlyList<(string Heading, string Words, IReadOnlyList<BoardCard> Boards)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var cards = await BoardCards.LoadAsync(store, here, cancel);
        Groups = [.. ((string, string, IReadOnlyList<BoardCard>)[])
        [
            ("Today", "These boards meet now.", [.. cards.Where(x => x.State is BoardState.Active or BoardState.Shadow)]),
            ("Proposed", "Somebody has proposed these. They are not there yet.", [.. cards.Where(x => x.State is BoardState.Proposed or BoardState.NotSetUp)]),
            ("No more", "These boards became something else, or ended.", [.. cards.Where(x => x.State is BoardState.Merged or BoardState.Renamed or BoardState.Split or BoardState.Ended)]),
        ]];
        frame.Title = "Boards";
        frame.Part = "boards";
        frame.OtherView = EasyPage.At(here.Root + "/boards");
        frame.Crumb("Home", here.Root);
    }
}
