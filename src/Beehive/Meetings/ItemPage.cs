using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings;

/// <summary>A page on which somebody works on one item of an agenda.</summary>
public abstract class ItemPage(Store store, Desk desk, Here here, Frame frame) : MeetingPage(store, desk, here, frame)
{
    public AgendaItem Item { get; private set; } = null!;

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel) || In(Items) is not { } item) return false;
        Item = item;
        return true;
    }

    protected override Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items) =>
        In(items) is { } item ? DoAsync(deed, form, meeting, items, item) : Task.FromResult<Done?>(null);

    protected abstract Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items, AgendaItem item);

    /// <summary>Everybody may read the item; only those who arrange the agenda have the page for that.</summary>
    protected virtual bool LeadsToAgenda => true;

    protected override void TellFrame()
    {
        base.TellFrame();
        if (LeadsToAgenda) Frame.Crumb("Agenda", Meeting.Address + "/agenda");
        Frame.Crumb($"{Item.Number}. {Item.Title}", Item.Address);
    }

    private AgendaItem? In(IEnumerable<AgendaItem> items) => items.FirstOrDefault(x => x.Slug == RouteData.Values["item"] as string);
}
