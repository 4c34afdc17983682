using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.Groups;

/// <summary>A board sets up a task-and-finish group, with its job, its sponsor, its end and how it reports back.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class SetUpGroupModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    private const int Most = 60;

    /// <summary>The board's meetings to come, as the register knows them.</summary>
    public IReadOnlyList<Thing> Meetings { get; private set; } = [];

    protected override string Title => "Set up a task and finish group";

    protected override IReadOnlyList<string> Fields => ["name", "purpose", "sponsor", "ends", "reportAt", "reportBy", "why"];

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $" {Board.Id} ");
        var today = PartialDate.Of(Today);
        Meetings = await from.Things.Where(x => x.Kind == "meeting" && x.Boards.Contains(mark) && x.Date != null && x.Date >= today).OrderBy(x => x.Date).Take(Most).ToListAsync(cancel);
        return true;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var held = form.Refuse("ends", form.Maybe("ends") is null ? new("Say by which day the group ends.") : null) & form.Day("ends", Today, out var ends) & form.MaybeDay("reportBy", out var by)
            & form.Refuse("purpose", form.Maybe("purpose") is null ? new("Say in a sentence what the group is to do.") : null);
        var meeting = Meetings.FirstOrDefault(x => x.Id.ToString(CultureInfo.InvariantCulture) == form["reportAt"]);
        var slug = Slug.From(form["name"]);
        held &= form.Refuse("name", Platform.Slug.Check(slug) is null ? Board.CheckAddress(slug) ?? await deed.Store.CheckFreeAsync(Place, slug, 0, deed.Cancel) : new("Give the group a name."));
        if (!held) return null;
        var act = deed.Act with { Why = form.Maybe("why") };
        if (await GroupAsync(deed, form, slug, act) is not { } group) return null;
        await deed.Writing.KeepAsync(group, Place.Place.Id, deed.Cancel);
        if (!form.Refuse(meeting is null && by is null ? "reportBy" : "ends", Remit.Give(group, Board, form.Maybe("sponsor"), ends, meeting?.Id, by, Today, act, out var remit))) return null;
        await deed.Writing.KeepAsync(remit!, Place.Place.Id, deed.Cancel);
        await deed.Writing.FlushAsync(deed.Cancel);
        ReportingLine.Draw(group.Id, Board.Id, LineKind.ReportsTo, LineState.Today, PartialDate.Of(Today), null, [], act, Today, out var line);
        await deed.Writing.KeepAsync(line!, Place.Place.Id, deed.Cancel);
        return new Done(group.Address, "The group is set up.");
    }

    private async Task<Board?> GroupAsync(Deed deed, Form form, string slug, Act act)
    {
        var key = await deed.Store.FreeKeyAsync<Board>(Place, slug, deed.Cancel);
        var told = new BoardTold { Name = form["name"], Purpose = form.Maybe("purpose"), Contact = form.Maybe("sponsor"), From = PartialDate.Of(Today) };
        return form.Refuse("name", Board.SetUp(told, BoardKind.TaskAndFinish, slug, key, Place.Root, Board.Order, Board.Visibility, act, out var group)) ? group : null;
    }
}
