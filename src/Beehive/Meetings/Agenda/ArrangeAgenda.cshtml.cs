using System.Globalization;
using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Agenda;

/// <summary>The agenda as those see it who make it: what stands on it, in which order, and what may belong on it besides.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class ArrangeAgendaModel(Store store, Desk desk, Here here, Frame frame) : MeetingPage(store, desk, here, frame)
{
    private const string PlaceField = "place-";

    public override string Heading => "Arrange the agenda";

    public IReadOnlyList<AgendaItem> Listed => [.. Items.Where(x => x.IsListed)];

    public IReadOnlyList<AgendaItem> TakenOff => [.. Items.Where(x => !x.IsListed && x.State == ItemState.Withdrawn)];

    public IReadOnlyList<StandingItem> NotThere => [.. Enum.GetValues<StandingItem>().Except(Items.Select(x => x.Standing).OfType<StandingItem>())];

    /// <summary>How many minutes the items take together.</summary>
    public int Minutes => Listed.Where(x => x.State != ItemState.Withdrawn).Sum(x => x.Minutes ?? 0);

    public Notice? Notice => AgendaOf.NoticeOf(Meeting, Board, Here.Place);

    public DateTimeOffset Now => Here.Now;

    /// <summary>The board's open actions: what matters arising are about.</summary>
    public IReadOnlyList<ActionPoint> OpenActions { get; private set; } = [];

    public int Suggestions { get; private set; }

    protected override IReadOnlyList<string> Fields =>
        ["up", "down", "bring", "back", .. Request.HasFormContentType ? Request.Form.Keys.Where(x => x.StartsWith(PlaceField, StringComparison.Ordinal)).Take(200) : []];

    public static string PlaceOf(AgendaItem item) => PlaceField + item.Slug;

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel)) return false;
        OpenActions = [.. (await Store.ActionPoints.Where(x => x.BoardId == Board.Id && (x.State == ActionState.ToDo || x.State == ActionState.Doing || x.State == ActionState.NotKnown))
            .OrderBy(x => x.Due).ThenBy(x => x.Id).Take(100).ToListAsync(cancel))];
        Suggestions = await Store.Suggestions.CountAsync(x => x.BoardId == Board.Id && x.State == SuggestionState.Waiting, cancel);
        return true;
    }

    protected override IReadOnlyDictionary<string, string?> Record() =>
        Listed.Select((x, i) => (x, i)).ToDictionary(x => PlaceOf(x.x), x => (x.i + 1).ToString(CultureInfo.InvariantCulture) as string, StringComparer.Ordinal)!;

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items)
    {
        if (form.Maybe("bring") is { } bring) return await BringAsync(deed, form, meeting, items, bring);
        if (form.Maybe("back") is { } back) return PutBack(deed, form, meeting, items, back);
        List<AgendaItem> listed = [.. items.Where(x => x.IsListed)];
        if (InOrder(form, listed) is not { } order) return null;
        return form.Refuse("agenda", meeting.Arrange(order, deed.Act)) ? new Done(meeting.Address + "/agenda", "The order is saved.") : null;
    }

    private async Task<Done?> BringAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items, string word)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board) return null;
        if (!Enum.GetValues<StandingItem>().Any(x => Conversions.Kebab(x) == word)) return null;
        var notice = AgendaOf.NoticeOf(meeting, board, Here.Place);
        if (!form.Refuse("agenda", StandingItems.Bring(meeting, items, Conversions.Unkebab<StandingItem>(word), notice, deed.Act, out var item))) return null;
        await deed.Writing.KeepAsync(item!, meeting.PlaceId, deed.Cancel);
        return new Done(meeting.Address + "/agenda", "The item is on the agenda.");
    }

    private static Done? PutBack(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items, string slug) => items.FirstOrDefault(x => x.Slug == slug) is { } item
        && form.Refuse("agenda", item.PutBack(meeting, deed.Act)) && form.Refuse("agenda", meeting.Arrange([.. items.Where(x => x.IsListed && x != item), item], deed.Act))
        ? new Done(meeting.Address + "/agenda", "The item is back on the agenda.") : null;

    /// <summary>One up or down, or by the numbers that were typed: items that got the same number keep their order among each other.</summary>
    private static List<AgendaItem>? InOrder(Form form, List<AgendaItem> listed)
    {
        var (up, down) = (listed.FindIndex(x => x.Slug == form["up"]), listed.FindIndex(x => x.Slug == form["down"]));
        if (up > 0) (listed[up - 1], listed[up]) = (listed[up], listed[up - 1]);
        else if (down >= 0 && down + 1 < listed.Count) (listed[down], listed[down + 1]) = (listed[down + 1], listed[down]);
        if (up >= 0 || down >= 0) return listed;
        var places = new Dictionary<AgendaItem, double>();
        for (var i = 0; i < listed.Count; i++)
        {
            var typed = form[PlaceOf(listed[i])];
            if (typed.Length == 0) places[listed[i]] = i + 1;
            else if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) places[listed[i]] = number < i + 1 ? number - 0.5 : number > i + 1 ? number + 0.5 : number;
            else form.Refuse(PlaceOf(listed[i]), new("Write the place as a number, like 3."));
        }
        return form.Holds ? [.. listed.OrderBy(x => places[x])] : null;
    }
}
