using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>A page on which one suggestion is answered.</summary>
public abstract class SuggestionPage(Store store, Desk desk, Here here, Frame frame) : WorkPage(store, desk, here, frame)
{
    public Suggestion Suggestion { get; private set; } = null!;
    public Sender? Sender { get; private set; }

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel) || await SuggestionAsync(Store, Board.Id, cancel) is not { } found) return false;
        (Suggestion, Sender) = (found, await SenderAsync(Store, found, cancel));
        return true;
    }

    protected Task<Suggestion?> SuggestionAsync(Store from, long board, CancellationToken cancel)
    {
        var id = long.TryParse(RouteData.Values["suggestion"] as string, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : 0;
        return from.Suggestions.FirstOrDefaultAsync(x => x.Id == id && x.BoardId == board, cancel);
    }

    protected static Task<Sender?> SenderAsync(Store from, Suggestion suggestion, CancellationToken cancel) => from.Set<Sender>().FirstOrDefaultAsync(x => x.SentId == suggestion.Id, cancel);

    protected override void TellFrame()
    {
        base.TellFrame();
        Frame.About = Suggestion.Title;
        Frame.Crumb("Suggestions", Board.Address + "/suggestions");
    }
}
