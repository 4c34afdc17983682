using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Noticeboard.Easily;

/// <summary>The boards of a place that meet today, in Easy Read.</summary>
public sealed class ShowBoardsEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    public EasyPage Easy { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var standard = here.Root + "/boards";
        var cards = await BoardCards.LoadAsync(store, here, cancel);
        var (meet, others) = (cards.Where(x => x.State is BoardState.Active or BoardState.Shadow).ToList(), cards.Count(x => x.State is not (BoardState.Active or BoardState.Shadow)));
        Easy = new EasyPage(wording, wording["Boards"], standard).TellMade();
        Easy.Say("board", new("A board is a group of people."), new("They meet to make life better here."));
        if (meet.Count == 0) Easy.Say("wait", new Sentence("No board meets yet."));
        foreach (var card in meet) Easy.Add(new Block(BlockKind.Text, card.Picture, card.Next is { } day ? [wording.Said(EasyDates.Of(day, "The next meeting is on {0}.", "The next meeting is in {0}."))] : []) { Link = new(card.Name, EasyPage.At(card.Address)), IsCard = true });
        if (others > 0) Easy.Lead("list", "All boards in the standard view", standard, new Sentence("Some boards do not meet now."));
        frame.Title = Easy.Title;
        frame.Part = "boards";
        frame.ShowEasily(standard);
    }
}
